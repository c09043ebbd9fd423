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
    from extract.io.atomic import write_all
    from extract.schema.published import json_schemas

    schemas = json_schemas()
    if out is None:
        typer.echo(json.dumps(schemas, indent=2, ensure_ascii=False))
        return
    try:
        write_all({out / f"{name}.schema.json": (json.dumps(one, indent=2, ensure_ascii=False) + "\n").encode() for name, one in schemas.items()})
    except OSError as error:
        raise RunFolder(f"{error.filename}: cannot be written ({error.strerror}); name another folder") from error
    typer.echo(f"{len(schemas)} schemas: {out}", err=True)
