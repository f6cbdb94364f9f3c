"""When an answer was saved, as the page says it."""

from datetime import UTC, datetime, timedelta

import pytest
from babel.dates import get_month_names

from reachstars.language import Language
from reachstars.logbook.event import Event
from reachstars.widgets.standing import saved_at

NOW = datetime.now().astimezone().replace(hour=15, minute=4)


def saved(moment: datetime, language: Language) -> str:
    time = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    event = Event("0" * 32, time, "luna-7", "sample", 1, "answer")
    return saved_at(event, language).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("language", "said"), [("en", "Saved at 3:04 PM"), ("es", "Guardado a las 3:04 p.m.")])
def test_what_was_saved_today_is_told_with_its_time(language: Language, said: str) -> None:
    assert saved(NOW, language) == said


def test_what_was_saved_on_an_earlier_day_is_told_with_its_day_too() -> None:
    earlier = NOW - timedelta(days=1) if NOW.timetuple().tm_yday > 1 else NOW + timedelta(days=1)
    month_en, month_es = (get_month_names(locale=locale)[earlier.month] for locale in ("en", "es"))

    assert saved(earlier, "en") == f"Saved on {month_en} {earlier.day} at 3:04 PM"
    assert saved(earlier, "es") == f"Guardado el {earlier.day} de {month_es} a las 3:04 p.m."


def test_what_was_saved_in_another_year_is_told_with_its_year_too() -> None:
    earlier = NOW.replace(year=2025, month=3, day=9)

    assert saved(earlier, "en") == "Saved on March 9, 2025 at 3:04 PM"
    assert saved(earlier, "es") == "Guardado el 9 de marzo de 2025 a las 3:04 p.m."
