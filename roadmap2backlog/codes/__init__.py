"""Every code the tool can report, one module per hundred."""

from collections.abc import Mapping
from types import MappingProxyType

from roadmap2backlog.codes.decomposition import DECOMPOSITION_CODES
from roadmap2backlog.codes.entry import Code
from roadmap2backlog.codes.merge import MERGE_CODES
from roadmap2backlog.codes.order import ORDER_CODES
from roadmap2backlog.codes.references import REFERENCE_CODES
from roadmap2backlog.codes.shape import SHAPE_CODES
from roadmap2backlog.codes.tracker import TRACKER_CODES
from roadmap2backlog.codes.wording import WORDING_CODES
from roadmap2backlog.codes.yaml import YAML_CODES

__all__ = ["CODES", "FLAGS", "Code"]

CODES: Mapping[str, Code] = MappingProxyType(
    {
        **YAML_CODES,
        **SHAPE_CODES,
        **REFERENCE_CODES,
        **WORDING_CODES,
        **DECOMPOSITION_CODES,
        **ORDER_CODES,
        **MERGE_CODES,
        **TRACKER_CODES,
    }
)
FLAGS: Mapping[str, str] = MappingProxyType(
    {code.flag: number for number, code in CODES.items() if code.flag}
)
