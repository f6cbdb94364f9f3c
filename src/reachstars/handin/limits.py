"""Every limit of what is read from a handed-in file. A real class stays far below each of them."""

MEGABYTE = 1_000_000

FILE_BYTES = 20 * MEGABYTE
# What tells a logbook or a notebook from a picture stands at the very beginning.
HEAD_BYTES = 4_096
FILES = 100_000
FOLDER_DEPTH = 20
NAME_LENGTH = 200

JSON_DEPTH = 100
# Each empty list takes 2 bytes in the file and some 70 in memory.
JSON_CONTAINERS = 300_000

LINE_BYTES = MEGABYTE
EVENTS = 50_000
# Of one student in one lesson, in all files together; a year of work has some thousands.
EVENTS_OF_LEARNER = 200_000
# A file holds one learner's work in one lesson, a notebook on a shared computer that of some; who writes more makes
# up students by the thousand, or lessons, each of which is a file where it is carried to.
WORKS_OF_FILE = 100
# A torn line is left by a pulled plug: a real logbook has a handful of them in a year.
BAD_LINES = 1_000
CELLS = 5_000
OUTPUTS = 1_000
ID_LENGTH = 100
ANSWER_LENGTH = 50_000
VERSION = 1_000_000

# All submissions of a large course in one zip, which is read from the disk member by member.
ZIP_BYTES = 500 * MEGABYTE
ZIP_MEMBERS = 20_000
# Everything in it, also in the zips inside it; a zip that is large itself may hold ten times as much.
ZIP_TOTAL_BYTES = 200 * MEGABYTE
ZIP_TOTAL_RATIO = 10
ZIP_DEPTH = 3
# A long logbook shrinks to a thirtieth; small files may shrink more without harm.
ZIP_RATIO = 100
ZIP_RATIO_FROM_BYTES = MEGABYTE

MARKS = 500_000
