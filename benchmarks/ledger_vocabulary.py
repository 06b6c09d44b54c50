"""Words and names that the by-play of made-up articles draws from: so many that two happenings share few of them."""

from __future__ import annotations

import random

STARTS = "Ab Bar Cor Dan El Far Gul Har Is Jar Kol Lum Mer Nas Or Pal Ras Sav Tam Ul Ver Yar Zan Brod Krem Dol".split()
MIDDLES = "a e i o u an en or ul ad im ash ov et".split()
ENDS = "di ko li man ni rov sen ta ur va wi zad bek dar lo mir nov ra shi ti".split()

WORDS = {
    "goods": """bread lamps shoes tea onions candles blankets melons pots radios carpets spices matches needles honey
    tomatoes batteries sugar buckets ribbons dates soap walnuts ropes kettles scarves pencils lentils cheese garlic
    umbrellas sandals mattresses pillows envelopes mushrooms chillies peaches cabbages bolts hinges brooms baskets
    lanterns padlocks notebooks raisins pumpkins sardines curtains buttons thread leather wool clocks spoons trays
    turnips ginger pistachios vinegar charcoal bricks tiles hoses pulleys stockings gloves marbles figs cucumbers""",
    "trade": """baker tailor welder barber nurse carpenter plumber porter librarian gardener mason fisherman miller
    cobbler painter florist mechanic potter postman shepherd weaver printer dentist surveyor beekeeper tinsmith cook
    saddler glazier goldsmith bookbinder midwife optician upholsterer roofer gravedigger translator violinist butcher
    veterinarian accountant locksmith ferryman woodcutter photographer blacksmith chemist geologist usher conductor
    stonecutter waiter dyer typist pharmacist forester archivist sculptor messenger trucker seamstress milkman""",
    "kin": """brother sister father mother cousin uncle aunt nephew niece grandson neighbour landlord classmate
    godmother stepson widow twin fiance grandmother bridegroom apprentice lodger colleague""",
    "animal": """goats hens donkeys pigeons dogs sheep camels horses ducks bees cats geese oxen mules rabbits turkeys
    parrots buffaloes swans hedgehogs storks peacocks calves""",
    "building": """library stadium granary lighthouse museum cinema bathhouse tannery brewery chapel theatre greenhouse
    orphanage foundry dairy archive cannery observatory kindergarten sawmill boathouse monastery barracks laundry
    smithy planetarium slaughterhouse nursery refinery seminary quarry windmill aquarium gymnasium pottery caravanserai
    watchtower shipyard synagogue distillery conservatory hangar tollhouse workshop dormitory hospice pavilion arcade
    cloister depot customs-house silo velodrome opera racecourse fishmarket guesthouse waterworks""",
    "sickness": """cholera measles typhoid malaria asthma diabetes dysentery scabies pneumonia hepatitis influenza
    tetanus anaemia bronchitis rabies tuberculosis mumps dengue arthritis epilepsy""",
    "weather": """rain hail snow fog frost wind dust heat thunder drizzle sleet mist lightning drought gusts slush haze
    squalls sandstorms cold""",
    "crop": """wheat barley cotton olives maize sorghum apricots cassava lentils grapes sesame tobacco almonds millet
    sunflowers pomegranates saffron rye quinces yams hemp flax alfalfa peanuts cherries plums chickpeas okra""",
    "colour": "green blue yellow grey white brown purple orange crimson turquoise ivory scarlet beige violet",
    "game": """chess football volleyball wrestling cards dominoes boxing basketball swimming backgammon judo cricket
    fencing handball archery tennis gymnastics billiards hockey rowing""",
    "thing": """ladder piano bicycle tractor mirror cradle suitcase typewriter wardrobe violin furnace telescope
    trumpet wheelbarrow sofa stove compass lantern tent accordion chandelier loom anvil barometer globe harness kayak
    microscope parasol sledge wheelchair abacus cupboard drum fiddle gramophone hammock jukebox kite lathe mandolin
    pendulum rocking-chair samovar sewing-machine tambourine toolbox trolley tuba vase winch zither freezer printer
    scooter bathtub bookcase bellows canoe cello doorbell fishing-rod hairdryer""",
    "paper": """passport diploma receipt letter diary contract photograph ticket certificate map ledger postcard will
    timetable prescription atlas recipe songbook manuscript deed poem cheque almanac blueprint""",
    "talk": """inflation harvests taxes elections football schooling marriage wages rents pensions corruption roads
    smuggling tourism fishing exports dowries astronomy poetry irrigation beekeeping customs tariffs weddings mining
    housing insurance sewage railways broadcasting divorce carpentry dentistry forestry theatre gossip""",
    "quality": """rusty borrowed crooked heavy hollow polished broken narrow antique leaking wooden faded cracked
    dusty gilded portable muddy half-built painted steep silent crowded shuttered windowless handmade enormous tiny
    tattered splintered varnished soaked slender bulky worn foreign""",
    "deed": """repaired measured polished guarded carried dropped counted described buried photographed rebuilt sketched
    lifted searched emptied swept fixed borrowed dragged locked inspected abandoned praised rescued unpacked weighed
    greased decorated rented auctioned smuggled tuned cleaned insured inherited stitched mapped""",
}


def surname(chance: random.Random) -> str:
    """A made-up name of two or three syllables; there are some 100,000."""
    middle = chance.choice(MIDDLES) if chance.random() < 0.5 else chance.choice(MIDDLES) + chance.choice(ENDS[:8])
    return chance.choice(STARTS) + middle + chance.choice(ENDS)
