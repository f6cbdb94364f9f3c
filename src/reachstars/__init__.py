"""Lessons, exercises and flight physics around the story of José Hernández and STS-128."""

__version__ = "0.1.0"
