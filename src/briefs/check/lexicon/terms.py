"""Terms of the field with every usual English: Korean | English | what it must not be called.

A term stands here only if any other English would be a mistake.
"""

TERMS = """
코로나19; 코로나바이러스감염증-19; 코로나바이러스 | COVID-19; COVID; coronavirus; pandemic; the virus
연구개발 | R&D; research and development; research; researcher; development; develop; S&T
정보기술 | information technology; IT; tech; digital; computing
생태계서비스 | ecosystem service; ecosystem services | ecological service
생물다양성 | biodiversity; biological diversity; species diversity
기후변화 | climate change; changing climate; climate | weather change
온실가스 | greenhouse gas; GHG; emission
탄소중립 | carbon neutrality; carbon-neutral; net zero; net-zero; climate neutrality; decarbonisation
임상시험 | clinical trial; clinical study; clinical testing; clinical test; trial; clinical; study
전임상; 비임상 | preclinical; pre-clinical; nonclinical; non-clinical; animal test; animal study
임상시험계획; 임상시험 계획 | IND; investigational new drug; clinical trial; clinical; protocol; trial
줄기세포 | stem cell; stem-cell; stem
유전자치료; 유전자 치료 | gene therapy; gene; genetic
세포치료; 세포 치료 | cell therapy; cell; cellular
의료기기 | medical device; medical equipment; medical instrument; medtech; device; medical technology; \
medical appliance; medical supply
신약 | new drug; drug; medicine; medication; new treatment; pharmaceutical; therapeutic; therapy; \
treatment; compound
백신 | vaccine; vaccination; inoculation; immunisation; jab; shot; dose
항체 | antibody
희귀질환 | rare disease; rare disorder; orphan disease; rare condition; rare illness; orphan
감염병 | infectious disease; infection; communicable disease; epidemic; contagious disease; \
infectious; pandemic; outbreak
인공지능 | artificial intelligence; AI
빅데이터 | big data; data
사물인터넷 | Internet of Things; IoT
국내총생산 | GDP; gross domestic product
건강보험 | health insurance; insurance; NHI; NHIS; insurer; coverage; covered
정밀의료 | precision medicine; precision; personalised; personalized
원격의료; 원격 의료 | telemedicine; telehealth; remote
규제샌드박스; 규제 샌드박스 | regulatory sandbox; sandbox | regulation sandbox; sand box
연구개발특구 | innopolis; R&D; R&D zone; special zone; zone; district; cluster; research and development; \
science park
기술이전 | technology transfer; transfer; tech transfer; licensing; licence; license; licensed
지식재산; 지식재산권; 지적재산권 | intellectual property; IP; IPR; patent
특허 | patent; KIPO; intellectual property; IP
저작권 | copyright; copyrighted; authorship; rights
상표 | trademark; trade mark; brand
민관협력; 민·관협력; 민관 협력; 민·관 협력 | public-private; public–private; public and private; \
private and public; PPP; government and; private sector; private company; industry and government; \
private firm; government–private; government-private; business
중소기업 | SME; small and medium; small and mid-sized; small; smaller; small business
벤처캐피털; 벤처캐피탈; 벤처 캐피털 | venture capital; VC; venture capitalist; venture
액셀러레이터; 엑셀러레이터 | accelerator
오픈이노베이션; 개방형혁신; 개방형 혁신 | open innovation; open-innovation
컨트롤타워; 컨트롤 타워 | control tower; coordinating body; coordination; command; central body; \
coordinating; coordinate; governing body; coordinator
기업공개 | IPO; initial public offering; public offering; going public; go public; listing; listed; \
went public; public
인수합병; 인수·합병 | M&A; merger; acquisition; takeover; acquire; acquired
공적개발원조 | ODA; official development assistance; development aid; development assistance
지속가능발전; 지속가능한 발전; 지속 가능한 발전 | sustainable development; sustainability; sustainable
멸종위기종; 멸종위기; 멸종 위기 | endangered; threatened; extinction
미세먼지; 초미세먼지 | particulate; fine dust; PM; PM2.5; PM10; air pollution; dust
의과대학; 의대 | medical school; school of medicine; college of medicine; medical college; medical; \
faculty of medicine; medicine
상급종합병원 | tertiary hospital; tertiary general hospital; tertiary; advanced general hospital; \
tertiary-level hospital; top-tier hospital
연구중심병원 | research hospital; research-centred hospital; research-oriented hospital; \
research-driven hospital; research-focused hospital; research-intensive hospital; research
"""

HOUSE = """
동해 | East Sea; Donghae; east coast; eastern coast | Sea of Japan; Japan Sea | 일본해
독도 | Dokdo | Takeshima; Liancourt Rocks; Liancourt; Tokdo; Tok-do | 다케시마; 죽도(竹島); 리앙쿠르
서해; 황해 | Yellow Sea; West Sea; west coast; western coast
김치 | kimchi | kimuchi; pao cai; paocai | 파오차이; 기무치
한복 | hanbok
"""
