"""How far two colours stand apart, as WCAG 2.2 measures it."""

TEXT, SIGN = 4.5, 3.0  # to one: what level AA asks of letters, and of lines and signs that mean something


def luminance(color: str) -> float:
    """Relative luminance of #rgb or #rrggbb: also what a grey printer leaves of it."""
    digits = color.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 for the same to 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
