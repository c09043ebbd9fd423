"""`extract schema`."""

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("schema", epilog="Example: extract schema --out schema")(schema)


def schema(
    out: Annotated[Path | None, typer.Option(help="Folder to write one file per kind of row to; without it all are printed.")] = None,
) -> None:
    """Print or write the JSON Schemas of a run's rows."""
    import json

    from extract.errors import RunFolder
    from extract.schema.published import json_schemas

    schemas = json_schemas()
    if out is None:
        typer.echo(json.dumps(schemas, indent=2, ensure_ascii=False))
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, one in schemas.items():
            path = out / f"{name}.schema.json"
            path.write_text(json.dumps(one, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise RunFolder(f"{out}: cannot be written ({error.strerror}); name another folder") from error
    typer.echo(f"{len(schemas)} schemas: {out}", err=True)
