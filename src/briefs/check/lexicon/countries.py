"""Countries: Korean names | English names and adjectives, split at semicolons."""

COUNTRIES = """
한국; 대한민국; 국내; 우리나라; 남한; 한미; 한·미; 한중; 한일; 한독; 한불; 한중일 | Korea; Korean; Republic of Korea; ROK; South Korea; South Korean
북한 | North Korea; North Korean; DPRK
미국; 미 연방; 한미; 한·미; 미중; 미·중; 대미; 북미 | \
United States; United States of America; US; U.S.; USA; U.S.A.; American; America
영국; 영연방 | United Kingdom; UK; U.K.; Britain; British; England; English; Great Britain
독일; 한독 | Germany; German
프랑스; 한불 | France; French
이탈리아 | Italy; Italian
스페인 | Spain; Spanish
포르투갈 | Portugal; Portuguese
네덜란드 | Netherlands; Dutch; Holland
벨기에 | Belgium; Belgian
룩셈부르크 | Luxembourg
스위스 | Switzerland; Swiss
스웨덴 | Sweden; Swedish
오스트리아 | Austria; Austrian
노르웨이 | Norway; Norwegian
핀란드 | Finland; Finnish
덴마크 | Denmark; Danish
아이슬란드 | Iceland; Icelandic
아일랜드 | Ireland; Irish
폴란드 | Poland; Polish
체코 | Czech Republic; Czechia; Czech
헝가리 | Hungary; Hungarian
슬로바키아 | Slovakia; Slovak; Slovak Republic
슬로베니아 | Slovenia; Slovenian; Slovene
라트비아 | Latvia; Latvian
리투아니아 | Lithuania; Lithuanian
에스토니아 | Estonia; Estonian
그리스 | Greece; Greek
튀르키예; 터키 | Türkiye; Turkey; Turkish
러시아 | Russia; Russian
우크라이나 | Ukraine; Ukrainian
이스라엘 | Israel; Israeli
사우디아라비아; 사우디 | Saudi Arabia; Saudi
아랍에미리트; 아랍에미리트연합 | United Arab Emirates; UAE; Emirati
카타르 | Qatar; Qatari
이집트 | Egypt; Egyptian
남아프리카공화국; 남아공 | South Africa; South African
케냐 | Kenya; Kenyan
에티오피아 | Ethiopia; Ethiopian
르완다 | Rwanda; Rwandan
일본; 한일; 한·일; 한중일; 방일; 대일 | Japan; Japanese
중국; 한중; 한·중; 한중일; 미중; 미·중; 대중국; 방중 | China; Chinese
대만; 타이완 | Taiwan; Taiwanese; Chinese Taipei
몽골 | Mongolia; Mongolian
베트남 | Vietnam; Viet Nam; Vietnamese
태국 | Thailand; Thai
말레이시아 | Malaysia; Malaysian
인도네시아 | Indonesia; Indonesian
필리핀 | Philippines; Philippine; Filipino
싱가포르; 싱가폴 | Singapore; Singaporean
캄보디아 | Cambodia; Cambodian
라오스 | Laos; Lao; Laotian; Lao PDR
미얀마 | Myanmar
인도 | India; Indian
파키스탄 | Pakistan; Pakistani
방글라데시 | Bangladesh; Bangladeshi
스리랑카 | Sri Lanka; Sri Lankan
네팔 | Nepal; Nepalese; Nepali
카자흐스탄 | Kazakhstan; Kazakh
우즈베키스탄 | Uzbekistan; Uzbek
호주; 오스트레일리아 | Australia; Australian
뉴질랜드 | New Zealand
캐나다 | Canada; Canadian
멕시코 | Mexico; Mexican
브라질 | Brazil; Brazilian
칠레 | Chile; Chilean
아르헨티나 | Argentina; Argentine; Argentinian
콜롬비아 | Colombia; Colombian
"""
