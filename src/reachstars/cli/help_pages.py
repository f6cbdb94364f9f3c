"""The pages that --help prints, in the reader's language. argparse itself speaks English only."""

import argparse
from collections.abc import Callable, Iterable
from types import MappingProxyType

from reachstars.cli.help_words import HELP, PLACES
from reachstars.language import Language

SPANISH = MappingProxyType({words.en: words.es for words in HELP})


class HelpPage(argparse.HelpFormatter):
    """A page of help; a text that has its own line breaks keeps them."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n" in text.strip() else super()._fill_text(text, width, indent)


class _SpanishPage(HelpPage):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, SPANISH["usage: "] if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_spanish(heading))

    def add_text(self, text: str | None) -> None:
        super().add_text(_spanish(text))

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Callable[[int], tuple[str, ...]]:
        plain = super()._metavar_formatter(action, default_metavar)
        return lambda size: tuple(PLACES.get(name, name) for name in plain(size))

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return _spanish(action.help)


def _spanish(text: str | None) -> str | None:
    return SPANISH.get(text, text) if text else text


def page_in(language: Language) -> type[HelpPage]:
    """The kind of page that a parser makes for --help in that language."""
    return _SpanishPage if language == "es" else HelpPage
