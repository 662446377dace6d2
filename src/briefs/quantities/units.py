"""The units, as data: how they convert, and the symbols that every language writes.

What a language calls them stands in its own ``units.py``. Factors are exact where the unit is
defined so: the international yard and pound agreement of 1959 (1 mile = 1609.344 m, 1 acre =
4046.8564224 m²), 1 평 = 400/121 m².
"""

from collections.abc import Mapping
from fractions import Fraction

from briefs.quantities.quantity import AGE, MULTIPLE, PERCENT, POINTS, Unit

_FACTORS: Mapping[str, Mapping[str, str]] = {
    # dimension: how much of its base unit each of its units is
    "calendar": {"months": "1", "half-years": "6", "years": "12", "decades": "120",
                 "centuries": "1200"},
    "clock": {"seconds": "1", "minutes": "60", "hours": "3600", "days": "86400",
              "weeks": "604800", "fortnights": "1209600"},
    "ratio": {"tenths": "1/10", "permille": "1/1000", "ppm": "1e-6", "ppb": "1e-9"},
    "points": {"basis points": "1/10000"},
    "area": {"m2": "1", "km2": "1e6", "cm2": "1e-4", "ha": "10000", "pyeong": "400/121",
             "acres": "4046.8564224", "sqft": "0.09290304"},
    "length": {"m": "1", "km": "1000", "cm": "1/100", "mm": "1/1000", "um": "1e-6", "nm": "1e-9",
               "miles": "1609.344", "feet": "0.3048"},
    "mass": {"g": "1", "kg": "1000", "mg": "1/1000", "ug": "1e-6", "ng": "1e-9", "t": "1e6",
             "lb": "453.59237"},
    "volume": {"L": "1", "mL": "1/1000", "dL": "1/10", "uL": "1e-6", "m3": "1000"},
    "temperature": {"degC": "1", "degF": "5/9"},
    "power": {"W": "1", "kW": "1000", "MW": "1e6", "GW": "1e9"},
    "energy": {"kWh": "1000", "MWh": "1e6", "GWh": "1e9", "TWh": "1e12"},
    "data": {"MB": "1e6", "GB": "1e9", "TB": "1e12", "PB": "1e15"},
    "data rate": {"Mbps": "1e6", "Gbps": "1e9"},
    "frequency": {"Hz": "1"},
    "level": {"dB": "1"},
}  # fmt: skip

_CURRENCY_SIGNS: Mapping[str, str] = {
    # ISO 4217 code: signs that stand before the number
    "KRW": "KRW|₩|￦",
    "USD": "US$|USD|U.S.$|$|＄|US $",
    "EUR": "EUR|€",
    "JPY": "JPY|JP¥",
    "CNY": "CNY|RMB|CN¥|¥|￥",
    "GBP": "GBP|£",
    "SGD": "SGD|S$|SG$",
    "HKD": "HKD|HK$",
    "TWD": "TWD|NT$",
    "AUD": "AUD|A$|AU$",
    "CAD": "CAD|C$|CA$",
    "CHF": "CHF",
    "INR": "INR|₹",
    "VND": "VND|₫",
}
SHARED_SIGNS = frozenset({"$", "¥", "￥"})
"""Signs of several currencies: a name behind the number says which."""

YEN_OR_YUAN = frozenset({"¥", "￥"})
"""Signs that mean either where no name stands behind the number."""

UNITS: Mapping[str, Unit] = {
    **{
        key: Unit(key, dimension, Fraction(factor))
        for dimension, factors in _FACTORS.items()
        for key, factor in factors.items()
    },
    **{unit.key: unit for unit in (PERCENT, POINTS, MULTIPLE, AGE)},
    **{code: Unit(code, "money") for code in _CURRENCY_SIGNS},
}
"""By key."""

MONTHS, YEARS, DECADES, CENTURIES = (
    UNITS[key] for key in ("months", "years", "decades", "centuries")
)
HOURS, DAYS, WEEKS = (UNITS[key] for key in ("hours", "days", "weeks"))
POUNDS = UNITS["lb"]

_SYMBOLS: Mapping[str, str] = {
    "%": "%|％|﹪", "permille": "‰",
    "m2": "㎡|m²|m2|m^2", "km2": "㎢|km²|km2", "cm2": "㎠|cm²|cm2", "ha": "㏊|ha",
    "m3": "㎥|m³|m3",
    "m": "m|ｍ", "km": "㎞|km", "cm": "㎝|cm", "mm": "㎜|mm", "um": "㎛|μm|µm", "nm": "㎚|nm",
    "kg": "㎏|kg", "g": "g", "mg": "㎎|mg", "ug": "㎍|μg|µg|ug|mcg", "ng": "ng", "t": "t",
    "L": "ℓ|L|l", "mL": "㎖|mL|ml", "dL": "㎗|dL|dl", "uL": "㎕|μL|µL",
    "degC": "℃|°C|˚C|° C", "degF": "℉|°F",
    "W": "W", "kW": "㎾|kW|KW", "MW": "㎿|MW", "GW": "GW",
    "kWh": "kWh|㎾h", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh",
    "MB": "MB", "GB": "GB", "TB": "TB", "PB": "PB", "Gbps": "Gbps", "Mbps": "Mbps",
    "ppm": "ppm", "ppb": "ppb", "Hz": "Hz", "dB": "dB",
}  # fmt: skip


def named(names: Mapping[str, str]) -> dict[str, Unit]:
    """Units by name.

    Args:
        names: for a unit's key, its names, with ``|`` between them.
    """
    return {name: UNITS[key] for key, all_of in names.items() for name in all_of.split("|")}


SYMBOLS: Mapping[str, Unit] = named(_SYMBOLS)
CURRENCY_SIGNS: Mapping[str, Unit] = named(_CURRENCY_SIGNS)


def per(above: Unit, below: Unit) -> Unit:
    """One unit for each of another: mg/L."""
    return Unit(
        f"{above.key}/{below.key}",
        f"{above.dimension}/{below.dimension}",
        above.factor / below.factor,
    )
