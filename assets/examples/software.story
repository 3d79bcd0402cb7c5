# Semailles: a free program in which seed libraries keep their catalogue, made by people on four continents, paid in dollars and in
# euros. At first only hours count; after the first sharing the members adopt a rule that counts everything.

# First hours: one library in Nairobi, one in Lyon, and a list of 340 beans.
2026-01-19  found wanjiru USD hours
2026-01-20  idea catalogue wanjiru
            join claire contributor,treasurer
2026-01-23  join ananya contributor
            estimate claire catalogue 900.00
2026-01-31  work core-1 ananya 31 code
            work model-1 wanjiru 18 fieldwork
            confirm claire core-1 model-1
2026-02-03  join yichun contributor
2026-02-10  join layla contributor
2026-02-14  work sketches yichun 16.5 design
            work seeds-claire claire 12 fieldwork
            confirm wanjiru sketches seeds-claire
2026-02-20  advance server-1 claire 166.46 EUR 143.50
            confirm wanjiru server-1
2026-02-24  work testers wanjiru 9 fieldwork
            confirm claire testers
2026-02-28  work core-2 ananya 36 code
            work arabic-1 layla 14 translation
            confirm yichun core-2
            confirm claire arabic-1
2026-03-05  join mateo contributor
2026-03-09  join olena contributor
2026-03-12  lend laptops mateo 20 day laptops
            confirm wanjiru laptops
2026-03-15  cost claire domain 34.00
            work spanish-1 mateo 15 translation
            confirm ananya spanish-1
2026-03-20  lend phones yichun 15 day phones
            confirm layla phones
2026-03-27  work audit-1 olena 22 security
            confirm ananya audit-1
2026-03-31  work core-3 ananya 40 code
            work screens-1 yichun 27 design
            work model-2 wanjiru 24 fieldwork
            confirm olena core-3 screens-1
            confirm claire model-2

# Spring: the first libraries open, the first money comes, some of it in euros.
2026-04-07  join hoa contributor
2026-04-13  revenue claire gifts-spring gift 412.00
2026-04-18  work visit-1 mateo 17 fieldwork
            advance bus mateo 58.00
            confirm wanjiru visit-1 bus
2026-04-21  work large-text yichun 11 design
            confirm wanjiru large-text
2026-04-24  work vietnamese hoa 19 translation
            confirm layla vietnamese
2026-04-30  work core-4 ananya 34 code
            work rtl layla 23 code
            confirm yichun rtl
            confirm olena core-4
2026-05-04  revenue claire commons-grant grant 6960.00 EUR 6000.00
2026-05-08  pay laptops-repair claire 232.00 EUR 200.00
            confirm wanjiru laptops-repair
2026-05-11  join joao contributor,ambassador
            give seed-packets wanjiru 120 packet seeds
            confirm hoa seed-packets
2026-05-15  work seeds-wanjiru wanjiru 14 fieldwork
            confirm joao seeds-wanjiru
2026-05-20  work docs-1 claire 21 writing
            confirm mateo docs-1
2026-05-29  work audit-2 olena 18 security
            work offline hoa 26 code
            confirm ananya audit-2 offline
2026-05-31  revenue claire hosting-1 subscription 540.00
            cost claire servers-1 210.60

# The first sharing, by hours alone, on a call that began at breakfast in Bolivia and ended at bedtime in Taiwan.
2026-06-05  work portuguese joao 16 translation
            confirm mateo portuguese
2026-06-06  share
            distribute claire gifts-spring commons-grant hosting-1

# It showed what it leaves out: the lent machines, the seeds, the money, the libraries that somebody brought. So the rule changes.
2026-06-07  propose wanjiru everything two-thirds quorum 60 adopt software-everything on 2026-06-11
            say mateo everything
            open wanjiru everything 2026-06-11
2026-06-08  vote everything yes wanjiru mateo joao
            vote everything no ananya
2026-06-09  vote everything yes claire layla
            vote everything abstain olena
2026-06-10  vote everything yes yichun hoa
2026-06-11  close wanjiru everything adopted
2026-06-12  refer recife joao 4
            confirm claire recife
2026-06-15  revenue claire lyon-service service 1972.00 EUR 1700.00
            work training claire 14 fieldwork
            confirm yichun training
2026-06-22  work core-5 ananya 30 code
            confirm hoa core-5
2026-06-26  work icons yichun 20 design
            confirm layla icons
            cost claire print-1 96.40

# Summer and autumn: sixteen libraries.
2026-07-03  work release-notes claire 6 writing
            confirm wanjiru release-notes
2026-07-10  work import hoa 28 code
            confirm olena import
2026-07-17  lend scanner layla 12 day scanner
            confirm claire scanner
2026-07-21  work portuguese-2 joao 8 translation
            confirm mateo portuguese-2
2026-07-25  work model-3 wanjiru 26 fieldwork
            confirm ananya model-3
2026-07-31  work core-6 ananya 38 code
            confirm olena core-6
            revenue claire hosting-2 subscription 690.00
            cost claire servers-2 214.20
2026-08-06  join eleni contributor
2026-08-14  work audit-3 olena 24 security
            confirm hoa audit-3
2026-08-20  work greek eleni 15 translation
            work screens-2 yichun 31 design
            confirm layla greek screens-2
2026-08-24  lend test-machine olena 30 day server
            confirm ananya test-machine
2026-08-29  idea matching yichun
            estimate ananya matching 480.00
            refer oaxaca mateo 3
            confirm joao oaxaca
2026-09-03  work drylands layla 18 fieldwork
            work drylands-again layla 18 fieldwork
            confirm wanjiru drylands
2026-09-04  withdraw layla drylands-again
2026-09-12  work sync hoa 33 code
            confirm ananya sync
2026-09-15  change-quantity hoa sync 35
            confirm ananya sync
            revenue claire university licence 3480.00 EUR 3000.00
2026-09-17  share
            propose claire second-treasurer majority quorum 60 name layla=contributor,treasurer
            open claire second-treasurer 2026-09-24
2026-09-18  vote second-treasurer yes claire wanjiru hoa mateo
            advance booth joao 187.50
            work fair joao 19 fieldwork
            confirm mateo booth fair
2026-09-22  work bugs olena 13 code
            confirm hoa bugs
2026-09-25  close claire second-treasurer no-quorum
            give posters eleni 60 poster posters
            confirm olena posters
2026-09-30  work docs-2 claire 23 writing
            confirm yichun docs-2
            revenue claire hosting-3 subscription 915.00
            revenue claire gifts-summer gift 638.40
            cost claire servers-3 221.70
            cost claire servers-3-again 221.70
2026-10-02  undo claire servers-3-again
2026-10-03  propose claire second-treasurer-again majority again second-treasurer name layla=contributor,treasurer
            open claire second-treasurer-again 2026-10-10
2026-10-05  vote second-treasurer-again yes claire wanjiru hoa mateo joao eleni
            vote second-treasurer-again abstain layla
2026-10-09  work core-7 ananya 29 code
            confirm olena core-7
            pay prize mateo 120.00
            confirm claire prize
            revenue claire ghent-service service 2088.00 EUR 1800.00
2026-10-11  close claire second-treasurer-again adopted

# The second sharing.
2026-10-15  share
            distribute claire lyon-service hosting-2 university hosting-3 gifts-summer ghent-service

# What stands open when you arrive.
2026-10-20  work audit-4 olena 16 security
            confirm hoa audit-4
2026-10-24  work spanish-2 mateo 12 translation
            confirm joao spanish-2
2026-10-30  work screens-3 yichun 22.5 design
            confirm ananya screens-3
            advance server-2 claire 174.00 EUR 150.00
            confirm wanjiru server-2
2026-10-31  revenue layla hosting-4 subscription 960.00
            cost layla servers-4 224.10
2026-11-02  share
            propose wanjiru first-in-1-1 schulze quorum 50 option label-printing option forgiving-search option sowing-calendar
            open wanjiru first-in-1-1 2026-11-05
2026-11-03  rank first-in-1-1 wanjiru sowing-calendar label-printing forgiving-search
            rank first-in-1-1 mateo sowing-calendar label-printing
            rank first-in-1-1 eleni label-printing sowing-calendar forgiving-search
            rank first-in-1-1 joao label-printing sowing-calendar,forgiving-search
2026-11-04  rank first-in-1-1 ananya forgiving-search label-printing sowing-calendar
            rank first-in-1-1 hoa sowing-calendar forgiving-search label-printing
            rank first-in-1-1 claire label-printing
2026-11-06  close wanjiru first-in-1-1 adopted
            work label-printer eleni 20 code
            work core-8 ananya 27 code
2026-11-10  work call-notes layla 5 writing by claire on 2026-09-28
            confirm wanjiru call-notes
2026-11-13  work sowing-calendar hoa 24 code
2026-11-15  ask zeynep
2026-11-18  work hindi ananya 9 translation
            refer thessaly eleni 2
            tie claire wanjiru
