"""Misspellings that no context makes right, and what is meant."""

import re

_ENGLISH = """
absense absence|accomodate accommodate|accomodation accommodation|accross across|acheive achieve
acheived achieved|acheivement achievement|acknowlege acknowledge|acquaintence acquaintance
adequatly adequately|adress address|agressive aggressive|agrement agreement
analisis analysis|anually annually|aparent apparent|appearence appearance|applicaton application
apropriate appropriate|arguement argument|assesment assessment|assitance assistance
availible available|avaliable available|basicly basically|becuase because|begining beginning
beleive believe|benifit benefit|benificial beneficial|biomedcial biomedical|bussiness business
buisness business|carrer career|catagory category
clincal clinical|collaberation collaboration|collegue colleague|comission commission|commision commission
comitee committee|commitee committee|committe committee|comittee committee|comparision comparison
competance competence|competetive competitive|completly completely|concensus consensus
concious conscious|consistant consistent|continous continuous
cooperaton cooperation|coporation corporation|corparation corporation|coordiantion coordination
critisism criticism|decison decision|definately definitely|delevopment development|dependance dependence
desease disease|developement development|devlopment development|diagnosys diagnosis
diffrent different|dilemna dilemma|dissapear disappear|dissapoint disappoint|econmic economic
effeciency efficiency|effecient efficient|efficency efficiency|elegible eligible|embarass embarrass
entrepeneur entrepreneur|entrepreneuer entrepreneur|enviroment environment
enviromental environmental|enviornment environment|equiptment equipment|equipement equipment
especialy especially|establisment establishment|excede exceed|excellant excellent|existance existence
expence expense|experiance experience|facilites facilities|faciliate facilitate|familar familiar
febuary February|finacial financial|finanical financial|foriegn foreign|fourty forty|foward forward
freind friend|futher further|gaurantee guarantee|goverment government
govermental governmental|governement government|govenment government|grammer grammar
gurantee guarantee|guidence guidance|happend happened|heirarchy hierarchy|higly highly|hospitle hospital
hypothosis hypothesis|immediatly immediately|implemenation implementation
implimentation implementation|improvment improvement|inclued include
incubater incubator|independance independence|independant independent|indispensible indispensable
industy industry|infomation information|infrastucture infrastructure|infrastrucure infrastructure
innoculate inoculate|inovation innovation|innovaton innovation|institue institute|instituion institution
insitute institute|intergrate integrate|intergration integration|interupt interrupt|investement investment
investmant investment|irrelevent irrelevant|labratory laboratory|laborotory laboratory|legistlation legislation
liason liaison|lisence licence|maintainance maintenance|maintenence maintenance
managment management|manufactoring manufacturing|medcine medicine|medecine medicine|millenium millennium
miniscule minuscule|minsitry ministry|minstry ministry|mutualy mutually|neccessary necessary|necessery necessary
noticable noticeable|occassion occasion|occurance occurrence|occured occurred|occuring occurring
oppurtunity opportunity|oportunity opportunity|opertunity opportunity|orginal original|orgnization organization
paralell parallel|parliment parliament|particpate participate|partership partnership|patology pathology
pateint patient|perfom perform|perminent permanent|permissable permissible|persue pursue|pharmacuetical pharmaceutical
pharmeceutical pharmaceutical|pharamceutical pharmaceutical|phamaceutical pharmaceutical|posession possession
potencial potential|practicle practical|preceed precede|prefered preferred|preperation preparation
presense presence|previosly previously|privelege privilege|priviledge privilege|proccess process
procede proceed|proffesional professional|proffessor professor|programing programming|progess progress
prominant prominent|propery property|protien protein|publically publicly|pubilc public|qualifed qualified
quantitive quantitative|questionaire questionnaire|realy really|recieve receive|recieved received
reccomend recommend|recomend recommend|recomendation recommendation|recomended recommended|refered referred
refering referring|regualtion regulation|regulaton regulation|relevent relevant|reponse response
reponsible responsible|represntative representative|reserach research|reseach research|resaerch research
resorce resource|resourses resources|responce response|responsability responsibility|restaraunt restaurant
resposible responsible|rythm rhythm|secratary secretary|seperate separate|seperated separated
seperately separately|seperation separation|shedule schedule|significent significant|simalar similar
sincerly sincerely|speach speech|specialy specially|stategy strategy
strategey strategy|strenght strength|strengthern strengthen|sucess success|succesful successful
successfull successful|successfuly successfully|suficient sufficient|sufficent sufficient|supercede supersede
supervison supervision|suprise surprise|surgary surgery|surveilance surveillance|sustainble sustainable
sustainabile sustainable|technlogy technology|techology technology|technolgy technology|tecnology technology
teh the|thier their|threshhold threshold|tommorow tomorrow|tommorrow tomorrow|transfered transferred
transfering transferring|treatement treatment|truely truly|twelth twelfth|univeristy university
univerisity university|universty university|untill until|usefull useful|vaccum vacuum|vacine vaccine
vaccin vaccine|visable visible|wich which|whcih which|wierd weird|writting writing
"""

ENGLISH = {
    wrong: right
    for entry in _ENGLISH.replace("\n", "|").strip("|").split("|")
    for wrong, _, right in (entry.strip().partition(" "),)
    if wrong != right
}
"""English words."""

_FINAL_SS = "았었였했됐겠있갔왔졌렸켰혔뒀줬"

_KOREAN_WORDS = """
역활 역할|갯수 개수|오랫만 오랜만|오랜동안 오랫동안|어의없 어이없|희안한 희한한|희안하 희한한|웬지 왠지
설레임 설렘|됀 된|됄 될|됌 됨|할께 할게|어떻해 어떡해|일일히 일일이|곰곰히 곰곰이|깨끗히 깨끗이
틈틈히 틈틈이|솔직이 솔직히|일찌기 일찍이|더우기 더욱이|높혀 높여|높히 높이|부딛 부딪|받아드리 받아들이
받아드려 받아들여|내노라하는 내로라하는|통채로 통째로|폐쇠 폐쇄|패쇄 폐쇄|계시판 게시판|휴계실 휴게실
게획 계획|혜텍 혜택|헤택 혜택|페기물 폐기물|페쇄 폐쇄|컨텐츠 콘텐츠|메세지 메시지
비지니스 비즈니스|리더쉽 리더십|파트너쉽 파트너십|멤버쉽 멤버십|인턴쉽 인턴십|싱가폴 싱가포르|스케쥴 스케줄
심포지움 심포지엄|컨소시움 컨소시엄|디지탈 디지털|써비스 서비스|라이센스 라이선스|팜플렛 팸플릿
어플리케이션 애플리케이션|앙케이트 앙케트|로얄티 로열티
"""

KOREAN_WORDS = {
    wrong: right
    for entry in _KOREAN_WORDS.replace("\n", "|").strip("|").split("|")
    for wrong, right in (entry.split(),)
}
"""Korean, wherever it stands in a word."""

ANY_KOREAN_WORD = re.compile("|".join(KOREAN_WORDS))

KOREAN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"됬|됫(?=[다으습던고지])", "됐"),
        (r"(?<=[가-힣])햇(?=다|습|으|고|던|지만|음|는)", "했"),
        (r"(?<=[가-힣])(?<!무)엇(?=다[.\s]|다$|습|으며|으나|던|고 |지만|음[.\s])", "었"),
        (r"(?<=[가-힣])(?<![빼씨])앗(?=다[.\s]|다$|습|으며|으나|던|지만|음[.\s])", "았"),
        (r"(?<=[가-힣])엿(?=다[.\s]|다$|습|으며|으나|던|지만|음[.\s])", "였"),
        (r"(?<=[가-힣])겟(?=다[.\s]|다$|습|으나|지만|음)", "겠"),
        (r"(?<=[수고어아여해돼] )잇(?=다[.\s]|다$|습|는|으며|음|을)", "있"),
        (rf"(?<=[{_FINAL_SS}])따(?=[.\s]|$)", "다"),
        (rf"(?<=[{_FINAL_SS}없렵쉽])슴(?=[.\s,)]|$)", "음"),
        (rf"(?<=[{_FINAL_SS}없])읍니다", "습니다"),
        (r"(?<![가-힣])몇\s?일(?=[은이을의에간 ]|$)", "며칠"),
        (r"(?<![가-힣])금새(?![가-힣])", "금세"),
        (r"(?<![가-힣])왠(?=만|일|걸)", "웬"),
        (r"(?<![가-힣])않(?=되|된|될|됨|됐|돼|했|한다|하)", "안 "),
        (r"(?<=지 )(?<!까지 )안(?=는다|았다|고|아|은 |음|을|습니다|았습)|(?<=[하되]지 )안(?=다)", "않"),
        (r"되(?=요[.\s!]|요$|서[ ,]|서$|야 )", "돼"),
        (r"돼(?=어|었|는|고|며|면|기|길|도록)", "되"),
        (r"할(?=려고)", "하"),
        (r"뒤쳐(?=지|진|졌|질)", "뒤처"),
        (r"게제(?=[되된될됐하한할했를])", "게재"),
        (r"통게(?=[를는가와에적])", "통계"),
        (r"회게(?=[를는가연사])", "회계"),
        (r"체게(?=[를는가와적화])", "체계"),
        (r"관게(?=[를는가와자부없])", "관계"),
        (r"데이타(?=[를는가와의 베]|$)", "데이터"),
        (r"네트웍(?!스)", "네트워크"),
    )
)  # fmt: skip
"""Korean: where a pattern matches, and the right spelling of what it matches."""

RATE = re.compile(
    r"([가-힣])([율률])(?=[은이을의도과로]?(?![가-힣])|만 |에[ 서]|까지|보다|이다|입니다|임)"
)
"""Rates: 율 after a vowel or ㄴ, 률 after other consonants (한글 맞춤법 제11항)."""
