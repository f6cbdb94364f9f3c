"""Pictures that know their alt text and their data table; the only room with matplotlib."""
