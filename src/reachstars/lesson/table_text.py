"""The text of a table as spreadsheets save it."""


def table_text(data: bytes) -> str:
    """The text in a CSV or text file of a teacher.

    Args:
        data: Content of the file: UTF-8, UTF-16 with its mark, or the old code page of Windows.

    Returns:
        The text, without the invisible mark that some programs put at the beginning; no bytes make it fail.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
