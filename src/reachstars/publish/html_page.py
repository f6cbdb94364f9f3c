"""A page for a browser as one file: its own policy, first in its head, forbids everything from elsewhere."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from reachstars.language import Language
from reachstars.publish.clean_text import seen_text


def html_page(language: Language, title: str, style: str, body: str, *, script: str = "", look: str = "") -> bytes:
    """One file that needs no other.

    Args:
        language: Language of its words.
        title: Its title, plain text.
        style: Its CSS.
        body: What stands in it, HTML already.
        script: Its one script, a module; without any the page runs none.
        look: Class of the whole page, or "".

    Returns:
        HTML in UTF-8.
    """
    policy = "; ".join(
        (
            "default-src 'none'",
            *([f"script-src '{_digest(script)}'"] if script else []),
            f"style-src '{_digest(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    begin = f'<body class="{look}">' if look else "<body>"
    end = f'<script type="module">{script}</script>\n' if script else ""
    page = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{html_text(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"{begin}\n{body}\n{end}</body>\n</html>\n"
    )
    return page.encode()


def html_text(text: str) -> str:
    """Any text as HTML that is only text."""
    return escape(seen_text(text)).strip()


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
