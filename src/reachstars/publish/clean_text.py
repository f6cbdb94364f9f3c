"""Text for a screen: what cannot be shown, or would turn its neighbours around, is left out."""

import re

# Control signs, halves of a pair, and the marks that reverse the direction of everything after them.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


def seen_text(text: str) -> str:
    """Any text as it may stand on a page in a browser.

    Args:
        text: Any text, also one with halves of a surrogate pair.

    Returns:
        The text, a sign for what was left out.
    """
    return _UNSEEN.sub("\ufffd", text)
