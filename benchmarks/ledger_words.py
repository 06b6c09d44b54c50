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
FIRST = """Amina Omar Daria Yusuf Selma Pavel Nadia Tariq Ines Boris Leila Marko Zahra Idris Olena Hamid Rosa Karim
Anna Bashir Carlos Dina Emeka Fatima George Hassan Irina Jamal Kemal Layla Maria Nikolai Osman Paula Qasim Ruth Samir
Tamara Usman Vera Walid Yara Zeynep Adam Bruno Clara David Elena Felix Grace Hugo Ivan Julia Laura Nina""".split()
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
# What goes on beside the happening: slots for the most part, so that two articles on two happenings share few words.
BYPLAY = (
    "[witness], a [trade] of [years], {lost|mourned|buried|missed} a [kin] and {had|kept|saved} a [quality] [thing].",
    "[Witness] {sold|traded|loaded|packed} [goods] {beside|behind|opposite} the [quality] [building] on [name] road.",
    "{Dead|Frightened|Stray|Hungry} [animal] {lay|wandered} among [goods] {near|below|outside} the [building].",
    "{A|One} [trade] {wrapped|covered|hid} [witness] in a [quality] [colour] {coat|curtain|flag} and went to [place].",
    "[Sickness] {worried|troubled|wore out} the [trade] of [name] Street, where [goods] {were short|ran out|rotted}.",
    "[Weather] {slowed|hampered|delayed|stopped} the [trade] who {came|walked|drove} from [place] with a [thing].",
    "[Crop] {between|beyond} the [building] and the [name] {river|canal|hills|estate} {burned|smouldered|withered}.",
    "[witness], {who plays|fond of} [game], [deed] the [quality] [thing] of a [kin] {at|behind} the [building].",
    "{In|At|Near} [place], a [trade] [deed] a [thing], a [paper] and [number] {tins|boxes|crates|bags} of [goods].",
    "{Visitors|Pilgrims|Merchants} {came|travelled|sailed} from [place] for the [building], its [crop] and [game].",
    "[witness] {spoke|talked|joked|argued} of [talk], [talk] and [crop] while [kin] and [trade] [deed] the [thing].",
    "{A boy|A girl} had {painted|chalked|drawn} a [colour] [thing] on the [building] of the [name] {works|society}.",
    "[witness], once a [trade] with the [name] {company|bank}, {feeds|breeds} [animal] for a [kin] with [sickness].",
    "The [quality] [building], {built|paid for} by a [trade] named [name], {has no|lost its} roof and its [thing].",
    "[Goods], [goods] and a [colour] [thing] {lay|drifted|were strewn} {across|along} [name] Street.",
    "{Asked about|Tired of} [talk], the [trade] [deed] the [paper] and {blamed|cursed|praised} the [weather].",
    "[name] and [name], [trade] and [kin], [deed] the [quality] [building] {after|despite|before} the [weather].",
    "The [paper] of [witness] {turned up|was found|surfaced} in [place] with a [quality] [thing] and some [goods].",
    "A [trade] from the [name] {valley|islands} [deed] [goods] and a [thing] for the [building] {in|of} [place].",
    "[Witness] {won|lost|bet} a [thing] at [game]; the [kin] [deed] it with [goods] and a [paper].",
    "No [trade] {will|would} touch the [building], {where|in which} [name] once [deed] [animal] and [crop].",
    "{Songs|Jokes|Stories} about [talk] and [sickness] {reached|amused|annoyed} the [kin] of [witness] in [place].",
)
UPDATES = (
    "The {death toll|number of dead} in [town] {rose|climbed} to [killed] after [means] on [weekday], "
    "[official] {said|told "
    "a briefing}.",
    "[Killed] people are now {known|confirmed} to have died when [doer] [act] a [site] in [town] on [weekday], "
    "{officials|medics} said.",
)
CREDITS = ("(AP)", "(Reuters)", "(AFP)")
