"""What Prefect must find in the environment before it is imported. Import this module first.

Quiet, offline, its database inside the project's work folder, patient with a slow first start. A worker that
loads the flow has imported Prefect already: then nothing is changed, and its own settings hold.
"""

import os
import sys
from pathlib import Path

VARIABLES = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}


def prepare(work: Path) -> bool:
    """Set what is not set; False when Prefect is imported already and it is too late."""
    if "prefect" in sys.modules:
        return False
    for name, value in VARIABLES.items():
        os.environ.setdefault(name, value)
    home = (work / "prefect").absolute()
    if "PREFECT_HOME" not in os.environ:
        home.mkdir(parents=True, exist_ok=True)  # Prefect makes the last folder only, and waits two minutes when it cannot
        os.environ["PREFECT_HOME"] = str(home)
    return True


prepare(Path(os.environ.get("EXTRACT_WORK", ".work")))
