"""The build hook of the wheel: it puts compiled catalogues, packs and drawings into kiosk/_data."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelData(BuildHookInterface[Any]):
    """Compiles what a wheel carries along; an editable install reads the checkout instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        # A build knows nothing of the checkout but this folder.
        sys.path.insert(0, self.root)
        from tools.data import compile_data

        # Not build/packs: a kiosk that runs from the checkout may be reading there.
        root = Path(self.root)
        places = compile_data(root, root / "build" / "wheel")
        build_data["force_include"].update({str(path): at for path, at in places.items()})
