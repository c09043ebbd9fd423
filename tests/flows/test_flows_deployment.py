"""prefect.yaml: what Prefect's own loader makes of it, and a deployment to a temporary server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("prefect", reason="the flows extra is not installed")
yaml = pytest.importorskip("yaml", reason="PyYAML comes with Prefect")

ROOT = Path(__file__).parents[2]


def test_the_pins_that_keep_prefect_alive() -> None:
    lock = dict(line.split("==") for line in (ROOT / "requirements.lock").read_text().splitlines() if "==" in line)
    assert lock["prefect"] == "3.8.8" and (0, 139) <= tuple(map(int, lock["fastapi"].split(".")[:2])) < (0, 151)
    text = (ROOT / "pyproject.toml").read_text()
    assert '"prefect==3.8.8", "fastapi>=0.139,<0.151"' in text


def test_the_environment_is_set_before_prefect_is_imported() -> None:
    for name in ("main.py", "tasks.py"):
        lines = [line for line in (ROOT / "flows" / name).read_text().splitlines() if line.startswith(("import ", "from "))]
        assert lines[0].startswith("import flows.environment")


def test_the_environment_is_left_alone_where_prefect_is_imported_already() -> None:
    code = ("import os, sys, types; sys.modules['prefect'] = types.ModuleType('prefect'); before = dict(os.environ); "
            "import flows.environment; print(dict(os.environ) == before)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT,
                          env={**os.environ, "PYTHONPATH": f"{ROOT}"}, check=True)
    assert done.stdout == "True\n"


def test_prefect_reads_the_file_and_its_parameters_are_the_flow_s() -> None:
    from prefect.cli.deploy._models import PrefectYamlModel

    data = yaml.safe_load((ROOT / "prefect.yaml").read_text())
    model = PrefectYamlModel.model_validate(data)
    [deployment] = model.deployments
    assert model.prefect_version == "3.8.8" and deployment.work_pool is not None and deployment.work_pool.name == "facts"
    assert deployment.schedules and deployment.schedules[0].cron == "0 3 * * *"  # type: ignore[union-attr]
    known = set(type(deployment).model_fields)
    assert set(data["deployments"][0]) <= known, "Prefect would ignore these without a word"
    path, _, name = str(deployment.entrypoint).partition(":")
    tree = compile((ROOT / path).read_text(), path, "exec")
    assert name in tree.co_names or any(getattr(one, "co_name", "") == name for one in tree.co_consts)


DEPLOY = """
import json, sys
from prefect.testing.utilities import prefect_test_harness
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
with prefect_test_harness(server_startup_timeout=120):
    with get_client(sync_client=True) as client:
        client.create_work_pool(WorkPoolCreate(name="facts", type="process"))
    from prefect.cli import app
    try:
        sys.argv = ["prefect", "--no-prompt", "deploy", "--all"]
        app()
    except SystemExit as stop:
        assert not stop.code, stop.code
    with get_client(sync_client=True) as client:
        one = client.read_deployment_by_name("facts/nightly")
        print("==", json.dumps({"entrypoint": one.entrypoint, "parameters": one.parameters, "pool": one.work_pool_name,
              "cron": [s.schedule.cron for s in one.schedules], "schema": sorted(one.parameter_openapi_schema["properties"]),
              "pull": one.pull_steps}))
"""


@pytest.mark.slow
def test_a_deployment_to_a_temporary_server(tmp_path: Path) -> None:
    import json

    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    done = subprocess.run([sys.executable, "-c", DEPLOY], cwd=ROOT, capture_output=True, text=True, timeout=300,
                          env={**kept, "PREFECT_HOME": str(tmp_path), "DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
                               "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(ROOT / "src"), str(ROOT)])})
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    made = json.loads(done.stdout.rpartition("== ")[2])
    assert made["entrypoint"] == "flows/main.py:facts_flow" and made["pool"] == "facts" and made["cron"] == ["0 3 * * *"]
    assert made["parameters"] == {"inputs": ["corpus"], "out": "runs/latest"}
    assert made["schema"] == ["batch", "format", "gold", "inputs", "out", "settings", "work", "workers"]
    [step] = made["pull"]
    assert step["prefect.deployments.steps.set_working_directory"]["directory"] == str(ROOT)


def test_the_flow_has_the_parameters_the_file_names() -> None:
    code = "import inspect, flows.main as m; print(list(inspect.signature(m.facts_flow.fn).parameters))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True,
                          env={**os.environ, "EXTRACT_WORK": os.environ.get("TMPDIR", "/tmp"),
                               "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(ROOT / "src"), str(ROOT)])})
    parameters = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"][0]["parameters"]
    assert all(name in done.stdout for name in parameters)
