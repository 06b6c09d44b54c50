"""The sentences and words that made-up articles are put together from; see `benchmarks.ledger_texts`."""

from __future__ import annotations

WORLD = {
    "UA": ("Ukraine", "Ukrainian", ("the Ukrainian army", "Russian forces")),
    "SY": ("Syria", "Syrian", ("the Syrian army", "the Northern Shield rebels")),
    "YE": ("Yemen", "Yemeni", ("the Houthi movement", "government troops")),
    "SD": ("Sudan", "Sudanese", ("the Sudanese army", "the Rapid Support Forces")),
    "IQ": ("Iraq", "Iraqi", ("Iraqi security forces", "Islamic State")),
    "SO": ("Somalia", "Somali", ("al-Shabaab", "the Somali national army")),
    "NG": ("Nigeria", "Nigerian", ("Boko Haram", "the Nigerian military")),
    "ML": ("Mali", "Malian", ("Malian soldiers", "the Sahel Front")),
    "MM": ("Myanmar", "Burmese", ("the military junta", "the People's River Brigade")),
    "CD": ("Congo", "Congolese", ("the M23 rebels", "the Congolese army")),
    "AF": ("Afghanistan", "Afghan", ("the Taliban", "the Valley Resistance")),
    "CO": ("Colombia", "Colombian", ("the ELN guerrillas", "Colombian troops")),
}
FIRST = (
    "Amina Omar Daria Yusuf Selma Pavel Nadia Tariq Ines Boris Leila Marko Zahra Idris Olena Hamid Rosa Karim".split()
)
LAST = """Haddad Koroma Melnyk Osman Varga Barzani Duarte Sissoko Tun Kabila Noori Salazar Petrenko Warsame
Okafor Hamdan
Rahimi Traore Castro Ilunga Mansour Bello Farah Hlaing""".split()
OUTLETS = tuple(
    f"{place} {kind}"
    for place in ("Harbour", "Northern", "Civic", "Meridian", "Delta", "Plateau", "Lantern", "Crossing", "Orchard")
    for kind in ("Courier", "Dispatch", "Observer", "Radio")
)
SITES = """market|school|bus station|clinic|bakery|power plant|apartment block|mosque|bridge|railway station|warehouse|
football ground|fuel depot|police post|courthouse|grain store|water tower|textile factory""".replace("\n", "").split(
    "|"
)
MEANS = {
    "shelled": ("shelling", "artillery fire", "a barrage of shells", "mortar rounds"),
    "bombed": ("an air strike", "a bombing raid", "two air strikes", "an attack by drones"),
    "attacked": ("a rocket attack", "a raid by gunmen", "a car bomb", "an ambush"),
}
LEADS = (
    "{At least|No fewer than|Some} [killed] people were {killed|slain} and [injured] {wounded|injured} "
    "when [doer] [act] "
    "a [site] in [town] on [weekday], {police|hospital staff|local officials} said.",
    "[Means] {hit|struck|tore into} a [site] in the {city|town} of [town] on [weekday], killing [killed] "
    "{civilians|people|residents}, {according to|said} [official].",
    "[Doer] {have been accused of killing|are said to have killed} [killed] people with [means] on a "
    "[site] in [town] on "
    "[weekday].",
    "A [site] in [town] {lay in ruins|was burning|was in ashes} after [means] on [weekday] that "
    "{rescuers|medics} said "
    "{killed|cost the lives of} [killed] people.",
)
COUNTS = (
    "[official], the {head|director} of the hospital in [town], {put the toll at|counted} [killed] dead "
    "and [injured] "
    "{wounded|injured}.",
    "{Rescuers|Volunteers} had {recovered|pulled out} [killed] bodies by {nightfall|dawn|the evening}, "
    "[official] {said|told "
    "reporters}.",
    "The {health ministry|governor's office} of [country] said [killed] {people|civilians} were killed, "
    "{among them|including} "
    "[few] children.",
    "[Injured] people were {treated|admitted} for {burns|shrapnel wounds|broken bones}, the {Red Crescent|Red Cross} "
    "{said|reported}.",
)
RIVALS = (
    "[rival], a {spokesman|spokeswoman} for [doer], {said|insisted} only [low] people had {died|been "
    "killed} in [town].",
    "A monitoring group {based in|with staff in} the capital {counted|listed} [high] dead in [town], "
    "{more than|well above} the official number.",
)
DENIALS = (
    "[Doer] {denied|rejected claims of} {attacking|hitting} the [site], {saying|adding} that none of their units "
    "{was|had been} near [town].",
    '"{We did not fire|Our men did not fire} on any [site]," [rival], {who speaks|speaking} for [doer], {said|told a '
    "broadcaster}.",
    "{The other side|Officials of the other side} {blamed|accused} [other] {of|for} the {attack|deaths} in [town].",
)
COLOUR = (
    '"{I heard|We heard} a {roar|bang|whistle} and then {the roof|the wall} came down," said [witness], '
    "a {teacher|baker|"
    "driver|nurse|welder} from [town].",
    "[witness], {who lives|living} {two streets|a kilometre} from the [site], said {neighbours|strangers} dug with "
    "{their hands|spades|kitchen pots}.",
    "{Schools|Shops|Offices} in [town] {stayed shut|closed} on {the next day|the morning after}, and {buses|trams} "
    "{stopped|did not run} {near|around} the [site].",
    "{Power|Water} was {cut|lost} in [number] {streets|districts} of [town], the {mayor|utility} said.",
    "[Number] families {fled|left} [town] for {villages|camps} {to the north|to the south|along the "
    "river}, aid workers "
    "{said|told this newspaper}.",
    "{Drivers|Farmers} {queued|waited} for [few] hours at a {checkpoint|bridge} {outside|beyond} [town], "
    "[witness] said.",
    "[official] {called for|demanded} an {inquiry|investigation} and {promised|pledged} {help|money} for "
    "{the wounded|"
    "those who lost their homes}.",
    "The {envoy|mission} of the United Nations in [country] {voiced concern|was alarmed} and {urged|asked} [doer] to "
    "{protect|spare} civilians.",
    "{Photographs|Pictures|Videos} {posted|shared} by [witness] {show|showed} {smoke|dust} over the [site] and "
    "{a line of ambulances|a crowd of relatives}.",
    "{Traders|Shopkeepers} {said|complained} that {flour|fuel|rice} cost [number] per cent more in [town] "
    "than {a month before|last spring}.",
    "[Other] {threatened to|vowed to} {retake|strike} {positions|roads} {near|around} [town] {within "
    "days|before winter}.",
    "[Other] {said|announced} they had {captured|detained} [few] {fighters|suspects} {outside|north of} [town].",
    "{Talks|Negotiations} between [doer] and [other] {were due|are planned} {next week|next month} in {a "
    "third country|the "
    "capital}, {diplomats|mediators} said.",
    "{Protesters|Students} {marched|gathered} in the capital of [country] {to demand|calling for} "
    "{peace|new elections|"
    "the release of [few] prisoners}.",
    "{Last year|Two years ago} {a flood|an earthquake} {damaged|destroyed} [number] houses in [town], a "
    "{city|town} of "
    "[people] people.",
)
# Words that the by-play of an article is made of, so that two articles on two happenings have few of them in common.
WORDS = {
    "goods": """bread lamps shoes tea onions candles blankets melons pots radios carpets spices matches needles honey
    tomatoes batteries sugar buckets ribbons dates soap walnuts ropes kettles""",
    "trade": """baker tailor welder barber nurse carpenter plumber porter librarian gardener mason "
    "fisherman clerk miller
    cobbler painter florist mechanic potter postman shepherd weaver printer dentist""",
    "kin": "brother sister father mother cousin uncle aunt nephew niece grandson neighbour landlord classmate",
    "animal": "goats hens donkeys pigeons dogs sheep camels horses ducks bees cats geese oxen mules",
    "building": """library stadium granary lighthouse museum cinema bathhouse tannery brewery chapel "
    "theatre greenhouse
    orphanage foundry dairy archive cannery observatory kindergarten sawmill""",
    "sickness": "cholera measles typhoid malaria asthma diabetes dysentery scabies pneumonia hepatitis influenza",
    "weather": "rain hail snow fog frost wind dust heat thunder drizzle sleet",
    "crop": "wheat barley cotton olives maize sorghum apricots cassava lentils grapes sesame tobacco almonds",
    "colour": "green blue yellow grey white brown purple orange",
    "game": "chess football volleyball wrestling cards dominoes boxing basketball swimming",
    "thing": """ladder piano bicycle tractor mirror cradle suitcase typewriter wardrobe violin furnace "
    "generator telescope
    trumpet wheelbarrow sofa stove compass lantern tent""",
    "paper": "passport diploma receipt letter diary contract photograph ticket certificate map ledger",
    "talk": """inflation harvests taxes elections football schooling marriage wages rents pensions corruption roads
    smuggling tourism fishing exports""",
}
BYPLAY = (
    "[witness], a [trade] of [years], {lost|mourned} a [kin] and {had|kept} only a [thing] and a [paper].",
    "[Witness] {sold|traded} [goods] {beside|behind} the [building] on the [place] road {until|before} "
    "the {windows|doors} "
    "{burst|flew in}.",
    "{Dead|Frightened} [animal] lay {beside|among} {sacks of|crates of} [goods] {near|below} the [building].",
    "{A|One} [trade] {wrapped|covered} [witness] in a [colour] {coat|curtain|flag} and {drove|walked} to [place].",
    "{Cases of|An outbreak of} [sickness] {worried|troubled} {doctors|nurses} in [place], where [goods] "
    "{were short|ran out}.",
    "[Weather] and [weather] {slowed|hampered} {diggers|crews} who had come {from|by way of} [place] with a [thing].",
    "{Fields of|Rows of} [crop] {between|along the road from} [town] {and|to} [place] "
    "{burned|smouldered} through [weather].",
    "[witness], [years], {taught|played} [game] {at|behind} the [building]; {a|one} [kin] {waited|asked} for news.",
    "{In|At} [place], a [trade] {kept|hid} a [thing], a [paper] and [number] {tins of|boxes of} [goods] "
    "in a {cellar|well}.",
    "{Before the war|In quieter years} {people|visitors} {came|travelled} to [town] for its [building], "
    "its [crop] and "
    "[game].",
    "Over {tea|coffee}, [witness] {spoke|talked} of [talk], [talk] and {the price of|the smell of} [crop].",
    "{Someone|A boy} had {painted|chalked} a [colour] [thing] on the wall of the [building] in [place] Street.",
    "[witness], once a [trade] in [place], {looks after|feeds} [few] [animal] and an old [kin] with [sickness].",
    "The [building], {built|opened} [years] years ago by a [trade] from [place], {has no|is without a} roof.",
    "[Goods], [goods] and a [colour] [thing] {lay|were strewn} {across|along} [place] Street, [witness] said.",
    "{Asked about|Questioned on} [talk], the {mayor|elder} {spoke|complained} of [weather], [sickness] and [talk].",
)
UPDATES = (
    "The {death toll|number of dead} in [town] {rose|climbed} to [killed] after [means] on [weekday], "
    "[official] {said|told "
    "a briefing}.",
    "[Killed] people are now {known|confirmed} to have died when [doer] [act] a [site] in [town] on [weekday], "
    "{officials|medics} said.",
)
CREDITS = ("(AP)", "(Reuters)", "(AFP)")
