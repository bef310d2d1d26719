"""All that planning wants to know of this interpreter's packages."""

from __future__ import annotations

from typing import Any

from .environment import distributions, projects, site_folders
from .links import find


def describe(roots: list[str], trees: list[dict[str, Any]]) -> dict[str, Any]:
    """The folders, projects, links and versions of packages.

    ``roots``: the working trees that links may lead to; ``trees``: see ``projects``.
    """
    linked = find(roots)
    return {
        "folders": site_folders(),
        "projects": projects(roots, trees, linked),
        "linked": linked,
        "distributions": distributions(),
    }
