"""Reads what people hand in, hostile until parsed, into events; every limit lives here."""
