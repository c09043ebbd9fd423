"""How far two annotators agree on names: `python -m training.agree` lays training/second beside the same texts of training/texts.

The second annotator saw the texts without marks and never the first one's. A name counts as agreed when span and type are the same.
"""

from pathlib import Path

from training.marks import FOLDER, every_text, read_texts

SECOND = Path(__file__).parent / "second"


def agreement(path: Path, folder: Path = FOLDER) -> tuple[int, int, int, int]:
    """Names of the first and of the second annotator, how many have the same span, and how many the same span and type.

    Texts are matched by their words; one that `folder` lacks is left out.
    """
    first_of = {one.text: one for one in every_text(folder)}
    first = second = spans = both = 0
    for text in read_texts(path):
        if text.text in first_of:
            mine, theirs = set(first_of[text.text].names), set(text.names)
            first, second, both = first + len(mine), second + len(theirs), both + len(mine & theirs)
            spans += len({one[:2] for one in mine} & {one[:2] for one in theirs})
    return first, second, spans, both


def main() -> None:
    for path in sorted(SECOND.glob("*.txt")):
        first, second, spans, both = agreement(path)
        print(f"{path.stem}: {len(list(read_texts(path)))} texts, {first} and {second} names, "
              f"F1 of spans {2 * spans / (first + second):.3f}, of spans with types {2 * both / (first + second):.3f}")


if __name__ == "__main__":
    main()
