"""Korean words that are denied often, and the beginnings of the English words for them."""

_TABLE = """
가능 possib feasib availab can may
가입 join enrol sign member
감소 declin decreas fall fell drop reduc shrink shrank
감축 reduc cut
강화 strengthen reinforc tighten
개발 develop
개방 open
개선 improv
개최 held hold take took host
갱신 renew
거치 go went pass through
검토 review examin consider
결정 decid decision determin
공개 disclos publi open releas
공급 suppl provid
공유 shar
과세 tax
교체 replac
구성 form compos
구축 build built establish set
기여 contribut
끝나 end finish over complet
나타 appear seen saw show shown occur
남 remain left stay
넘 exceed more over
늘 increas grow grew rise rose
달성 achiev reach meet met attain
도달 reach
도움 help
동의 agree consent
따르 follow comply complies
떠나 leave left depart
마련 prepar provid set arrang
막 block prevent stop
만들 make made creat
맞 fit match suit agree
면제 exempt waiv
모르 know
모이 gather meet met
미치 reach affect match
바뀌 chang
반영 reflect
발견 found find discover
발급 issu
발생 occur arise arose happen incur
발표 announc publish present
받 receiv accept taken take took get got given grant charg
방문 visit
배정 allocat assign
배출 emit releas produc
변경 chang modif alter
변하 chang
보고 report
보급 distribut spread
보유 own hold have has possess
보장 guarantee ensur secur
보호 protect
부과 impos charg levi levy
부담 bear borne pay paid cover
부족 short insufficien lack
분류 classif
사용 us
삭제 delet remov
상승 rise rose increas
상환 repay repaid
생산 produc manufactur
선정 select cho
설립 found establish set
설치 install set establish
성공 succe
수용 accept accommodat
수집 collect gather
수행 carr perform conduct
승인 approv
시작 start begin began begun launch commenc
시행 implement enforc take took effect conduct carr
신청 appl
실시 carr conduct perform held implement
실현 realis realiz achiev
심사 review screen examin
쓰 us spent spend wr
알려 known inform
양도 transfer assign
연임 reappoint
연장 extend extension
열 open held
완료 complet finish
요구 requir demand ask
운영 operat run ran
의무 oblig mandat dut requir compulsory must
이용 us
이전 transfer reloc mov
이행 fulfil perform implement compl
인정 recogni accept acknowledg
일치 match agree coincid consist
입주 tenan mov
있 have has there exist
재현 reproduc replicat
적용 appl
전달 deliver convey pass
접수 accept receiv
정하 set decid fix
정해 set decid fix determin
제공 provid offer suppl giv
제시 present propos
제안 propos suggest
제외 exclu
제정 enact
제출 submit
제한 restrict limit
조사 survey investigat
존재 exist there
종료 end conclud finish
줄 fall fell declin decreas reduc shrink shrank
중단 suspend stop halt discontinu
증가 increas grow grew rise rose
지급 pay paid
지나 pass past
지원 support fund assist
지정 designat
지켜 keep kept observ compl
지키 keep kept observ compl
진출 enter expand advanc
진행 proceed progress carr under
집행 execut spent spend disburs
차별 discriminat
참가 participat take took join
참석 attend
참여 participat take took join
채용 hir recruit employ
책임 responsib liab
처리 process handl treat
체결 conclud sign
초과 exceed more over
추진 pursu carr promot push
출시 launch releas
충족 meet met satisf fulfil
취소 cancel revok
취급 handl
치료 treat cur
통과 pass
투입 invest inject put
투자 invest
판매 sell sold sale
팔 sell sold
평가 evaluat assess
포함 includ contain
폐지 abolish
필요 need necessar requir
해결 solv resolv settl
해당 appl correspond fall cover
허가 permit licen authoris authoriz approv
허용 allow permit
협력 cooperat collaborat
협의 consult discuss
확대 expand extend widen increas
확보 secur obtain
확인 confirm identif verif check
확정 confirm decid finalis finaliz fix
환불 refund
활용 us utilis utiliz
효과 effect
계획 plan
근거 basis ground evidence
권한 authority power right
자격 eligib qualif entitle
관련 relat relevant concern connect
문제 problem issue
변화 chang
영향 effect affect influenc impact
예산 budget fund
예정 plan schedul due
위험 risk danger
이의 objection
차이 differ
"""

MEANINGS = {line.split()[0]: tuple(line.split()[1:]) for line in _TABLE.strip().splitlines()}
"""By the Korean stem."""
