"""Where the public development data lies: `R2B_SHARED_DATA` says so, else beside the checkout."""

import os
from pathlib import Path

DATA = Path(os.environ.get("R2B_SHARED_DATA", Path(__file__).parents[2] / "shared")) / "data"
