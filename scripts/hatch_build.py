"""What an installed `briefs init` needs and the repository keeps elsewhere: templates, locales.

A wheel carries them; the working copy that `scripts/setup` installs from needs no second one.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "templates": "briefs/content/skeletons/templates",
    "content/locales/ko.yaml": "briefs/content/skeletons/locales/ko.yaml",
    "content/locales/en.yaml": "briefs/content/skeletons/locales/en.yaml",
}


class Carry(BuildHookInterface):
    """Puts them into a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a build; ``version`` is ``standard`` or ``editable``."""
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"].update(CARRIED)
