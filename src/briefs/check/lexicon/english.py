"""Common English words, and those of policy on research, health and industry.

Enough to tell English from what a slip of the keyboard makes, not to spell by: the rules take a
word that is missing here for nothing worse than unknown.
"""

from functools import lru_cache

from briefs.check.lexicon.variants import PAIRS

_FUNCTION = """
a about above across after again against ago all almost along already also although always am among
an and another any anyone anything are around as at away back be became because become been before
began begin behind being below beside besides between beyond both but by came can cannot could did
do does doing done down during each either else enough even ever every everyone everything except
far few first for former found from further gave get give given go goes gone got had half has have
having he hence her here hers him his how however i if in including indeed instead into is it its
itself just kept last later latter least less let like likely little low made mainly make many may
me might mine more moreover most mostly much must my near nearly neither never next no nobody none
nor not nothing now of off often on once one only onto or other others otherwise our ours out over
own part per perhaps put quite rather really said same say second see seem seen several shall she
should since so some someone something soon still such take taken than that the their theirs them
themselves then there therefore these they thing third this those though through throughout thus
till to together too took toward towards twice two under until up upon us use used very via was way
we well went were what whatever when where whereas whether which while who whole whom whose why will
with within without would yet you your zero three four five six seven eight nine ten eleven twelve
hundred thousand million billion trillion dozen tens ones fourth fifth eighth ninth tenth twelfth hundredth thousandth fold apart alongside
altogether elsewhere earlier nearby self non mid vice versa etc
"""

_GENERAL = """
ability able absence accept access accident accompany accord account achieve acquire act action
active activity actual add addition additional address adequate adjust administer administrative
admit adopt advance advantage advice advise affair affect afford age agenda agree agreement aid aim
air allow alone alternative amount analyse analysis animal announce annual answer appear appendix
apply approach appropriate approve april area argue arise army arrange arrival arrive art article
ask aspect assess asset assign assist assistance associate assume assure attach attack attempt
attend attention attitude attract august authority automatic available average avoid award aware
balance bank bar base basic basis bear beat beautiful bed belong benefit best better big bill bind
birth black block blood blue board body bond book border born borrow bottom branch break breakfast
brief bright bring broad brother build building burden business busy buy calculate call camp
campaign capable capacity capital car card care career careful carry case cash catch category
cause caution center central century certain certainty chain chair challenge chance change channel
chapter character charge chart cheap check chief child choice choose circle circumstance citizen
city civil claim class clean clear climate close coast code cold collect college colour combine come
comfort command comment commit common communicate community company compare compete complain
complete complex component compose comprehensive comprise concentrate concept concern conclude
condition conduct conference confidence confirm conflict connect consent consequence consider
consist constant construct consult consume contact contain content contest context continue contract
contrast contribute control convert cooperate coordinate copy core corner correct cost count
country couple course court cover create credit crisis criterion critical cross crowd cultural
culture current curriculum custom customer cut daily damage danger dark data date day dead deal
death debate debt decade december decide decision declare decline decrease deep defend deficit
define degree delay deliver demand democratic demonstrate dense deny depart depend deposit
describe desert design desire desk destroy detail detect determine develop device differ different
difficult difficulty digital direct direction director disaster discount discover discuss disease
display distance distinct distribute district divide division doctor document domestic door double
doubt draft draw dream drink drive drop dry due durable duration duty earn earth ease east eastern
easy economic economy edge edit educate education effect effective efficient effort elect
element eligible eliminate emerge emergency emphasis employ employee employer empty enable
encourage end energy engage engine engineer enhance enjoy enlarge ensure enter enterprise entire
entity entrance environment equal equip equity error escape especially essential establish estate
estimate ethic evaluate event evidence evolve exact examine example exceed excellent exception
exchange exclude exclusive execute exempt exercise exhibit exist exit expand expect expense
expensive experience experiment expert explain explore export express extend extent external extra
extreme eye face facilitate facility fact factor factory fail failure fair fall false family famous
farm fast father favour fear feature february federal fee feed feel fellow fall field fight figure
file fill final finance financial find fine finger finish fire firm fish fit fix flat flexible
floor flow focus follow food foot force foreign forest form formal formula forum forward foster
foundation frame framework free freedom frequent fresh friday friend front fruit fuel full fully
function fund funding fundamental future gain gap garden gas gather general generate generation
gift girl glass global goal gold good goods govern government grade gradual graduate grand grant
great green gross ground group grow growth guarantee guard guest guide guideline gun habit hall hand
handle happen happy hard hardly harm harmony head headquarters health hear heart heat heavy height
help high highlight hill hire history hold hole holiday home honest honour hope host hot hour house
household housing huge human hundred hurt husband idea ideal identify ignore ill illegal image
imagine immediate impact implement imply import important impose impossible improve incentive
incident include income increase independent index indicate individual industrial industry inflow
influence inform information infrastructure initial initiative inject inland innovate innovation
innovative input inquiry inside insight inspect install institute institution insurance insurer
integrate intend intense intent interest interim interior internal international internet interview
introduce invent invest investment investor invite involve island issue item january job join joint
journal journey judge july june keep key kind king know knowledge label labour lack lake land
language large late latest launch law lawyer lay lead leader learn lease leave lecture left legal
legislation lend length lesson letter level liability license life lift light limit line link list
listen literature live load loan local locate location lock logistic long look lose loss lot love
lower loyal lunch machine magazine main maintain major majority manage manager manner manual
manufacture map march margin mark market marriage mass master match material matter maximum mean
means measure mechanism media meet meeting member memory mention merge merit message method middle
mile milestone military mind minimum minister ministry minor minority minute miss mission mistake
mix mobile mode model modern modify moment monday money monitor month monthly morning mother motion
motive mountain mouth move movement multiple municipal music mutual name narrow nation national
native natural nature necessary need negative negotiate neighbour network neutral new news newspaper
night normal north northern note notice notify november number object objective obligation observe
obstacle obtain obvious occasion occupy occur october offer office officer official oil old
operate operation opinion opportunity oppose option orange order ordinance ordinary organ
organise organisation organization origin original outcome outlook output outside outstanding
overall overcome overseas oversee owe owner pace pack page paid pain paint pair panel paper
parallel parent park parliament participate partner partnership party pass past path pattern pause
pay payment peace peak peer penalty people percent percentage perfect perform performance period
permanent permit person personal personnel phase phone photo physical pick picture piece pilot place
plain plan planet plant plastic platform play player plus point police policy political poor popular
population port portion position positive possess possible post potential poverty power practical
practice practise precise predict prefer preliminary premises prepare presence present preserve
president press pressure prevent previous price primary prime principal principle print prior
priority private prize probable problem procedure proceed process procure produce product
production productive profession professional professor profile profit program programme progress
project promise promote prompt proof proper property proportion propose prospect protect prove
provide province provision public publication publish pull purchase pure purpose pursue push
qualify quality quantity quarter question quick quiet race radio rail rain raise range rank rapid
rare rate ratio raw reach react read ready real reality realise reason receive recent recognise
recommend record recover recruit red reduce reduction refer reference reflect reform refuse regard
region regional register regular regulate regulation reinforce reject relate relation relationship
relative release relevant reliable relief rely remain remark remedy remember remote remove renew
rent rental repair repeat replace reply report represent reputation request require requirement
rescue resemble reserve reside resident residential resist resolve resource respect respond
response responsible rest restore restrict result retain retire return reveal revenue reverse
review revise reward rich ride right ring rise risk river road role roof room root rough round
route row royal rule run rural safe safety sale sample satisfy saturday save scale scarce scatter
scene schedule scheme scholar school science scientific scientist scope score screen sea search
season seat secretary section sector secure security seek select sell send senior sense separate
september sequence series serious serve service session set settle setting severe sex shape share
sharp shift ship shop short shortage shortfall show shut sick side sign signal significant silver
similar simple single sister site situation size skill sleep slight slow small smart smooth social
society soft soil sole solid solution solve sort sound source south southern space speak special
specialise specialist specialty specific speech speed spend spin split spot spread spring square
stable staff stage stake stakeholder stand standard start state statement station statistic status
stay steady steel stem step stick stimulate stock stone stop storage store story straight strategic
strategy stream street strength strengthen stress strict strike strong structure struggle student
study style subject submit subsidiary subsidy substance substantial substitute succeed success
successful suffer sufficient suggest suit suitable sum summary summer sun sunday supervise supply
support suppose sure surface surplus survey survive suspend sustain sustainable switch symbol system
table target task tax teach teacher team technical technique technology telephone temperature
temporary tend term territory test text theory thin think threat threshold thursday ticket tie tight
time title today tool top topic total touch tour town track trade tradition traditional traffic
train transfer transform transition translate transparent transport travel treat treatment treaty
trend trial trip trouble true trust truth try tuesday turn type typical unable understand undertake
unemployment unified uniform union unique unit unite university unknown unless unlikely update
upgrade urban urge urgent useful user usual utility vacancy vacant valid valley value variety
various vary vast vehicle version vertical victory view village violate virtual visible vision
visit visitor vital voice volume voluntary vote vulnerable wage wait walk wall want war warm warn
waste watch water weak wealth weather web website wednesday week weekly weight welcome welfare west
western white wide widen wild win wind window winter wise wish withdraw witness woman wood word work
worker workforce workplace workshop world worldwide worth write wrong year yearly yellow yield young
youth zone finding findings overview
"""

_FIELD = """
academia academic academy accelerator accreditation accumulate adaptation adverse aerospace ageing
agency agricultural agriculture alliance allocate ambulance anchor angel anonymised antibiotic
antibody antigen applicant application appoint appraisal approval artificial assay assembly
assessment association atmosphere audit authorisation authorise autonomous bacteria bankrupt
barrier batch battery behaviour beneficiary bilateral bio biobank biochemistry biodiversity bioenergy
biohealth bioinformatics biologic biological biology biomarker biomaterial biomedical
biopharmaceutical biosimilar biotech biotechnology bioventure birth bottleneck breakthrough budget
bureau cabinet campus cancer candidate carbon cardiac catalogue cell cellular certificate
certification certify chemical chemistry chronic clinic clinical cluster collaborate collaboration
commercial commercialisation commercialise commission committee competent competition competitive
compliance compound compulsory computer computing concentration condensed conservation consortium
consultation contamination contributor convergence cooperation cooperative coordination corporate
corporation council counsel courtyard coverage crowdfunding cumulative cure currency dairy database
deadline debut delegate delegation demonstration dental department deploy deputy deregulation
designate designation developer development diabetes diagnose diagnosis diagnostic diet disability
disabled disclose disclosure discovery disinfect disruption dissemination divert doctoral doctorate
donate donation donor dosage dose drug ecological ecology ecosystem electric electronic eligibility
embryonic emission employment endangered endowment engagement engineering enrol enrolment
entrepreneur entrepreneurial entrepreneurship enzyme epidemic epidemiology equipment equivalent
ethical ethics european excellence expansion expenditure expertise expire exposure extract faculty
fellowship fermentation fertility fibre fiscal fisheries forecast formulation founder fraction
fragment fulfil fundraising gene genetic genetics genome genomic genomics governance grassland
guidance habitat hardware hazard healthcare heritage honeybee horizon hospital hub humanity hygiene
imaging immigrant immune immunity immunology implant implementation inception inclusion incubate
incubation incubator infant infect infection infectious inhibit innovator inpatient inspection
instruction instrument integration intellectual intensive interaction intermediary international
intervention invention inventory investigate investigator isolate laboratory landmark layout
leadership leading ledger legacy liaison licensing liver livestock logistics longevity lung malaria
malignant mammal management mandate mandatory manpower manufacturer manufacturing marine
marketing maternal matrix mechanical medical medicine mental mentor mentoring metabolism
metropolitan microbial microbiome microdata migration millennium mineral mitigate molecular molecule
monopoly mortality multilateral multinational municipality museum mutation nanotechnology nationwide
neuroscience neutrality niche nomination nuclear nurse nursing nurture nutrient nutrition obesity
occupancy occupational oncology opening operator optical ordinance organism orientation outbreak
outpatient outreach overhead oversight oxygen packaging pandemic parasite participant participation
particulate patent pathogen pathology patient pension peptide permission permitted personalised
pesticide pharmaceutical pharmacist pharmacy philosophy physician physics pipeline placebo plasma
policymaker pollination pollinator pollutant pollution portfolio preclinical precision predecessor
preparation preparedness prescription prestigious prevalence prevention preventive principal
procurement productivity proficiency profitability prohibit prohibition promoter promotion proportion
proposal prospective prosperity protection protein protocol prototype provider provincial proximity
psychiatric publicity purify quantitative quarantine questionnaire quota radiation radiology reagent
reception recession recipient recruitment recycle reform regenerative registration registry regulator
regulatory rehabilitation reimburse reimbursement renowned reorganise replication reproduce research
researcher resilience resolution respiratory responsibility restriction restructure retention
retrieve robot robotics roadmap royalty sanction sandbox satellite satisfaction scholarship scientific
screening seasonal secondary secretariat segment selection semiconductor seminar sensitive sensor
sequencing shareholder simulation skilled software solidarity specialised specialization specialized
species specimen spectrum sponsor spouse stability standardise standardisation startup statistical
statute statutory stimulus stipend strain stroke subsequent suburb successor supervision supervisor
supplement supplier surgeon surgery surgical surveillance sustainability symposium syndrome synergy
synthesis synthetic taskforce taxation taxpayer teaching technician technological telemedicine tenancy
tenant tertiary testimony therapeutic therapy thesis tissue tobacco toxic toxicity trademark trainee
training transaction transformation translation translational transmission transparency transplant
treasury triage trillion tuberculosis tumour turnover tutor ubiquitous unicorn universal upgrade
utilisation utilise vaccinate vaccination vaccine validate validation valuation vendor venture
verification verify veteran veterinary viability viable virus vocational ward warehouse wellness
wetland wholesale wildlife withdrawal workforce yearbook
abroad adult advisory alert align annex app author belt bioindustry brought bought built bulk
cancel ceremony chaebol chairman chairperson chairwoman children cite client clock comparison compile
complementary conclusion concrete consecutive considerable convert chose chosen curricula dedicate
defect defer dialogue disciplinary disciplined dollar dot drawn drew driven drove drugmaker early
efficiency elder endorse entry fallen fell felt fieldwork flock footnote fought freezer froze grew
groundwork grown held increasing infirm innopolis intelligence kilometre known knew lane large leap led
lent licence magnifier meant medium memorandum met memo odd offset open overhaul overhauled paragraph
personality pool quadruple radius ran rebound receipt reluctant remit respondent rewritten risen rose
semester shipyard shown significance sold sought span sped spent steer stood subparagraph subsidise
sufficiency surround tailor talent talk taught tech thought thrive told tonne tower triple tube won
unbroken understood viral weakness withdrew withdrawn wrote written worn worse worst yen won lost sent
chose begun broke broken caught dealt eaten forgotten forgave hid hidden hit laid lain paid proven sank
sung swept swung threw thrown woke worn evening refusal disagree disappoint embargo
receive believe relieve accommodate necessary millennium cemetery occurrence separate calendar liaise
questionnaire harass embarrass pronunciation maintenance consensus supersede privilege guarantee foreign
weird their achieve address aggressive colleague committee conscious definite existence exaggerate
fluorescent independent inoculate intelligence irresistible knowledgeable misspell noticeable occasion
occur parallel possession precede prefer questionnaire difference conversion criteria worsen recommend refer reference relevant schedule sergeant
successful tomorrow until usage vacuum
info demo app admin exam memo promo auto auction condo photo lab gym kit menu logo
sectoral pharma medtech spinoff biofoundry crowdfund prosthesis ordinance repository bionic bionics
prototype medicinal interdisciplinary anonymise pathologist subcommittee agreement bioreactor
"""

COMMON = frozenset((_FUNCTION + _GENERAL + _FIELD).split()).union(*PAIRS)
"""Words in their base form, and those that British and American spelling tell apart."""

FUNCTION = frozenset(_FUNCTION.split())
"""Words that any English sentence has, whatever it is about."""

_PLAIN_ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"),
    ("ing", ""), ("ing", "e"), ("ly", ""),
)  # fmt: skip
"""Endings that change a word's number or tense, and what they replace in the base form."""

_ENDINGS = (
    *_PLAIN_ENDINGS, ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("or", ""), ("or", "e"),
    ("ors", "e"), ("ors", ""), ("est", ""), ("est", "e"), ("bly", "ble"), ("ly", "l"), ("ily", "y"),
    ("ally", ""), ("al", ""), ("al", "e"), ("ment", ""), ("ments", ""), ("ion", ""), ("ion", "e"),
    ("ions", ""), ("ions", "e"), ("ation", ""), ("ation", "e"), ("ations", ""), ("ations", "e"),
    ("ness", ""), ("able", ""), ("able", "e"), ("ity", ""), ("ity", "e"), ("ities", "e"), ("ive", "e"),
    ("ive", ""), ("ic", ""), ("ist", ""), ("ists", ""), ("ies", "ie"), ("men", "man"), ("less", ""),
    ("ful", ""), ("ent", ""), ("ence", ""), ("ency", ""), ("ant", ""), ("ance", ""), ("ship", ""),
    ("hood", ""), ("like", ""), ("wide", ""), ("ism", ""), ("ise", ""), ("ised", ""), ("ising", ""),
)  # fmt: skip
"""All endings."""

_PREFIXES = (
    "un",
    "re",
    "non",
    "co",
    "pre",
    "sub",
    "inter",
    "multi",
    "over",
    "under",
    "mid",
    "anti",
)
_SPELLINGS = (("ize", "ise"), ("iza", "isa"), ("izi", "isi"), ("yze", "yse"), ("yzi", "ysi"), ("or", "our"),
              ("center", "centre"), ("centre", "center"), ("ll", "l"), ("ense", "ence"))  # fmt: skip


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether a word, in small letters, is one of these or made of one."""
    return _known(word) or any(
        _known(word.replace(ours, theirs, 1)) for ours, theirs in _SPELLINGS if ours in word
    )


def _known(word: str) -> bool:
    return _inflected(word) or any(
        len(word) > len(prefix) + 3 and word.startswith(prefix) and _inflected(word[len(prefix) :])
        for prefix in _PREFIXES
    )


def is_plain(word: str) -> bool:
    """Whether a word, in small letters, is one of these in any number or tense."""
    return _inflected(word, _PLAIN_ENDINGS)


def _inflected(word: str, endings: tuple[tuple[str, str], ...] = _ENDINGS) -> bool:
    for ending, base in endings:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)] + base
            if stem in COMMON or (ending and stem[-1:] == stem[-2:-1] and stem[:-1] in COMMON):
                return True
    return False
