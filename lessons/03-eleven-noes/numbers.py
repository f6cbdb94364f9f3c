"""The numbers that the text of lesson 03 says: each worked out from facts, or a choice of ours named here.

Each function returns its value in the unit that [number_forms] of lesson.toml names; a chance is in percent.
"""

from reachstars import physics
from reachstars.facts.read import fact_value

# The bag: our own numbers, so that a class can draw every pair of draws. One slip says yes.
_SLIPS, _HALF_WORKED, _ROUND = 6, 3, 4
# The model of someone who learns, and the friend of the last question: our own numbers, too.
_ONE_TRY, _SKILL, _BETTER_TRIES, _LESSON = 5.0, 5.0, 4, 6.0
_ASKED, _FRIENDS_CHANCE, _MORE = 4, 10.0, 5


def slips() -> float:
    """Slips in the bag."""
    return _SLIPS


def boxes() -> float:
    """Pairs of draws, all equally likely."""
    return _SLIPS**2


def no_boxes() -> float:
    """Pairs of draws with a no both times."""
    return (_SLIPS - 1) ** 2


def yes_boxes() -> float:
    """Pairs of draws with at least one yes."""
    return boxes() - no_boxes()


def added_boxes() -> float:
    """What a student counts who adds the row and the column, and so the corner twice."""
    return 2 * _SLIPS


def two_draws() -> float:
    """Chance of at least one yes in two draws."""
    return _bag(2)


def three_noes() -> float:
    """Chance of nothing but noes in three draws."""
    return 100 - _bag(_HALF_WORKED)


def three_draws() -> float:
    """Chance of at least one yes in three draws."""
    return _bag(_HALF_WORKED)


def round_draws() -> float:
    """Draws in a round with the bag."""
    return _ROUND


def round_share() -> float:
    """Chance of at least one yes in a round."""
    return _bag(_ROUND)


def round_added() -> float:
    """What a student gets who adds the chances of a round."""
    return 100 * _ROUND / _SLIPS


def one_try() -> float:
    """Chance of one try in the model."""
    return _ONE_TRY


def twelve_share() -> float:
    """Chance of at least one yes in as many tries as José needed, each with that chance."""
    return 100 * physics.chance_of_success(_ONE_TRY / 100, fact_value("jose.application_chosen"))


def waiting_half() -> float:
    """Tries of that chance after which half of all people have had a yes."""
    return physics.tries_needed(_ONE_TRY / 100, 0.5)


def waiting_mean() -> float:
    """Tries of that chance that it takes on average."""
    return physics.expected_tries(_ONE_TRY / 100)


def still_waiting() -> float:
    """Chance of nothing but noes in as many tries as it takes on average."""
    return 100 - 100 * physics.chance_of_success(_ONE_TRY / 100, round(waiting_mean()))


def skill() -> float:
    """By how much a new skill raises the chance of the next try."""
    return _SKILL


def second_try() -> float:
    """Chance of the second try of someone who learns."""
    return _ONE_TRY + _SKILL


def better_tries() -> float:
    """Tries of someone who learns."""
    return _BETTER_TRIES


def better_share() -> float:
    """Chance of at least one yes in these tries."""
    return _growing(_SKILL)


def lesson_step() -> float:
    """By how much the chance grows in the exercise, for the class."""
    return _LESSON


def lesson_share() -> float:
    """Chance of at least one yes in the exercise, for the class."""
    return _growing(_LESSON)


def equal_share() -> float:
    """Chance of at least one yes in as many tries of someone who does not."""
    return 100 * physics.chance_of_success(_ONE_TRY / 100, _BETTER_TRIES)


def asked() -> float:
    """Tries of the friend so far."""
    return _ASKED


def friends_chance() -> float:
    """Chance of each try of the friend."""
    return _FRIENDS_CHANCE


def more() -> float:
    """Tries of the friend that may follow."""
    return _MORE


def friends_share() -> float:
    """Chance of at least one yes in them."""
    return 100 * physics.chance_of_success(_FRIENDS_CHANCE / 100, _MORE)


def all_applicants() -> float:
    """Chosen in José's year out of all who applied, as he counts them."""
    return 100 * fact_value("jose.group_size") / fact_value("jose.group_applicants")


def all_applicants_other() -> float:
    """The same, as a newspaper counts them."""
    return 100 * fact_value("jose.group_size") / fact_value("jose.group_applicants_other")


def all_applicants_2021() -> float:
    """Chosen in the group of 2021 out of all who applied."""
    return 100 * fact_value("astronauts.chosen_2021") / fact_value("astronauts.applicants_2021")


def interviewed() -> float:
    """Chosen in José's year out of those whom NASA interviewed."""
    return 100 * fact_value("jose.group_size") / fact_value("jose.group_interviewed")


def refused() -> float:
    """How many of those whom NASA interviewed were not chosen."""
    return fact_value("jose.group_interviewed") - fact_value("jose.group_size")


def applicants_wait() -> float:
    """Tries that it would take on average if each had the chance of all applicants, to the ten."""
    return round(physics.expected_tries(all_applicants() / 100), -1)


def _growing(step: float) -> float:
    chances = physics.growing_chances(_ONE_TRY / 100, step / 100, _BETTER_TRIES)
    return float(100 * physics.chances_by_try(chances)[-1])


def _bag(draws: int) -> float:
    return 100 * physics.chance_of_success(1 / _SLIPS, draws)
