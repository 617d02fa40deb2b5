"""The label vocabulary of the token head: BIO over the types that need a model's judgement.

Types that rules find better (MAC addresses, connection strings, URLs with tokens, wallets,
BICs) are not labels here; spans of those types in the data are masked out of the loss.
"""

TYPES = (
    "PERSON", "EMAIL", "PHONE", "STREET_ADDRESS", "LOCATION", "ORGANIZATION", "DATE_OF_BIRTH", "AGE",
    "NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "CREDIT_CARD", "IBAN", "BANK_ACCOUNT",
    "MEDICAL_CONDITION", "MEDICAL_RECORD", "SALARY", "EMPLOYEE_ID", "CUSTOMER_ID", "USERNAME",
    "PASSWORD", "API_KEY", "IP_ADDRESS", "VEHICLE_ID",
)
TOKEN_LABELS = ("O",) + tuple(f"{prefix}-{name}" for name in TYPES for prefix in "BI")
SEQUENCE_LABELS = ("benign", "injection", "jailbreak")
NUMBER = {name: index for index, name in enumerate(TYPES)}
IGNORE = -100

# A type mix-up inside a family is a lesser fault than a leak.
FAMILIES = (
    {"NATIONAL_ID", "TAX_ID", "PASSPORT", "DRIVER_LICENSE", "MEDICAL_RECORD"},
    {"BANK_ACCOUNT", "CUSTOMER_ID", "EMPLOYEE_ID", "IBAN", "CREDIT_CARD"},
    {"PASSWORD", "API_KEY", "USERNAME"},
    {"STREET_ADDRESS", "LOCATION"},
)


def begin(name: str) -> int:
    """Class index of B-<name>; I-<name> is one more."""
    return 1 + 2 * NUMBER[name]


def same_family(one: str, other: str) -> bool:
    return one == other or any(one in family and other in family for family in FAMILIES)
