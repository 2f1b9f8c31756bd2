"""How much one file may bring: above the largest register of the country, below what one machine stumbles over."""

FILE_BYTES = 10 * 2**20
MAX_ROWS = 20_000
MAX_COLUMNS = 200
CELL_LENGTH = 2_000  # letters
UNPACKED_BYTES = 80 * 2**20  # of a workbook: 20,000 full rows unpack to about 40 MB
PACKED_PARTS = 2_000  # files inside a workbook
PACKING_RATIO = 200  # tables pack to a tenth, at most to a fiftieth
