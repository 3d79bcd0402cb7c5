# A shared bakery in Montreuil: a cold workshop in January, a second-hand oven, and by autumn four hundred loaves a week.

# Winter: an idea, a workshop to be had, an oven on a farm. Georges, 74, writes in a notebook; Nadia enters it for him.
2026-01-12  found nadia EUR bakery-start
2026-01-13  join thomas contributor
2026-01-15  idea recipes nadia
2026-01-19  join julien contributor
2026-01-20  pay fund-nadia nadia 800.00
2026-01-22  pay fund-thomas thomas 300.00
            confirm nadia fund-thomas
2026-01-24  join georges contributor by nadia
2026-01-30  work trials nadia 26 baking
2026-01-31  work plan thomas 18 building
            lend workshop-1 georges 6 day premises by nadia
2026-02-02  join awa contributor,treasurer
2026-02-05  estimate awa recipes 600.00
            confirm awa fund-nadia trials plan
            confirm thomas workshop-1
2026-02-06  work baking-1 julien 14 baking
2026-02-09  join paul contributor
2026-02-12  work budget awa 9 accounts
            confirm nadia baking-1
2026-02-14  lend oven-1 paul 8 day oven
            advance oven-transport paul 240.00
2026-02-16  advance kneader nadia 1200.00
2026-02-20  pay fund-awa awa 200.00
            confirm thomas budget fund-awa
            confirm julien oven-1 oven-transport
2026-02-27  work repairs thomas 22.5 building
            lend workshop-2 georges 20 day premises by nadia
            confirm awa kneader workshop-2
            confirm nadia repairs
2026-03-02  join sophie contributor
2026-03-05  work logo sophie 16 graphics
2026-03-11  advance counter-wood thomas 420.00
2026-03-13  give flour-1 paul 12 sack flour
            confirm nadia logo counter-wood
2026-03-16  join karim contributor
            confirm julien flour-1
2026-03-20  lend cargo-bike-1 karim 10 day bike
            confirm awa cargo-bike-1
2026-03-27  work test-batches-nadia nadia 30 baking
2026-03-31  work test-batches-julien julien 21 baking
            confirm awa test-batches-nadia
            confirm nadia test-batches-julien

# Spring: the first market, the first regulars.
2026-04-01  share
            propose nadia three-seasons majority quorum 50 adopt bakery-open on 2026-04-06
            say thomas three-seasons
            open nadia three-seasons 2026-04-12
            proxy georges three-seasons thomas
2026-04-02  vote three-seasons yes awa karim
2026-04-03  vote three-seasons no julien
            vote three-seasons yes paul sophie
2026-04-04  vote three-seasons yes thomas
            vote three-seasons yes georges by thomas
2026-04-06  vote three-seasons yes nadia
            close nadia three-seasons adopted
2026-04-10  work rounds-1 karim 15 delivery
            lend workshop-3 georges 22 day premises by nadia
2026-04-13  join ines contributor,ambassador
            confirm awa rounds-1
            confirm julien workshop-3
2026-04-24  lend oven-2 paul 12 day oven
            confirm julien oven-2
2026-04-30  work launch-accounts awa 11 accounts
            confirm thomas launch-accounts
            cost awa insurance-1 286.00
2026-05-08  work stall-1 ines 12 selling
2026-05-13  work posters sophie 13 graphics
            confirm ines posters
            confirm sophie stall-1
2026-05-18  join lucie ambassador,consumer
2026-05-20  refer first-regulars ines 2
            confirm sophie first-regulars
2026-05-22  work shelves thomas 12 building
            confirm nadia shelves
2026-05-29  work stall-2 lucie 10 selling
            confirm ines stall-2
2026-05-30  revenue awa market-may sale 1284.50
            cost awa flour-bought-1 612.35
2026-06-05  work baking-2 julien 24 baking
            confirm nadia baking-2
2026-06-12  work baking-3 nadia 34 baking
            confirm awa baking-3
2026-06-20  revenue awa opening-party gift 236.80
            give jam lucie 24 jar jam
            confirm ines jam
2026-06-26  work rounds-2 karim 22 delivery
            cost awa energy-1 348.20
            cost awa bags-1 94.60
2026-06-29  change-quantity karim rounds-2 24
            confirm awa rounds-2
2026-06-30  lend oven-3 paul 14 day oven
            confirm julien oven-3
            revenue awa baskets-spring subscription 1150.00
            revenue awa market-june sale 1612.40
            work stall-3 lucie 8 selling
2026-07-02  confirm ines stall-3

# The first sharing, on a Sunday evening around the counter.
2026-07-05  share
            distribute awa market-may opening-party baskets-spring market-june
2026-07-08  pay-out awa paul 240.00 advances
            pay-out awa thomas 420.00 advances
            pay-out awa nadia 600.00 first-sharing
            pay-out awa georges 250.00 first-sharing

# Summer: the ovens do not rest, the rounds grow.
2026-07-10  work baking-4 julien 32 baking
            confirm nadia baking-4
            lend workshop-4 georges 24 day premises by nadia
2026-07-13  confirm awa workshop-4
2026-07-17  work baking-5 nadia 38 baking
            confirm awa baking-5
2026-07-24  work stall-4 lucie 21 selling
            work stall-4-again lucie 21 selling
            confirm ines stall-4
2026-07-25  withdraw lucie stall-4-again
2026-07-31  revenue awa grocers-1 sale 742.00
            cost awa flour-bought-2 486.20
            advance brakes karim 78.50
            confirm awa brakes
2026-08-07  work stall-5 ines 18 selling
            confirm sophie stall-5
2026-08-21  work rounds-3 karim 26.5 delivery
            confirm awa rounds-3
2026-08-22  dispute sophie rounds-3
2026-08-23  share
            propose awa way-back majority quorum 50 count rounds-3
            say karim way-back
            open awa way-back 2026-08-30
2026-08-25  vote way-back yes awa julien
            vote way-back no sophie
2026-08-27  vote way-back yes nadia paul
            vote way-back abstain karim
2026-08-28  idea order-page sophie
            estimate ines order-page 320.00
2026-08-31  close awa way-back adopted
            revenue awa market-summer sale 2418.60
            cost awa energy-2 612.75
            cost awa insurance-2 286.00
2026-09-04  work quarter-accounts awa 14 accounts
            confirm thomas quarter-accounts
2026-09-11  work kneader-care thomas 9.5 building
            advance fixings thomas 126.90
            confirm nadia kneader-care fixings
2026-09-15  revenue awa town-grant grant 500.00
2026-09-18  work baking-6 nadia 36 baking
            confirm awa baking-6
2026-09-22  work baking-7 julien 28 baking
            confirm nadia baking-7
2026-09-25  refer families lucie 3
            confirm ines families
            work fair ines 7 selling
            confirm sophie fair
2026-09-28  give flour-2 paul 6 sack flour
            confirm julien flour-2
            lend workshop-5 georges 40 day premises by nadia
            confirm awa workshop-5
2026-09-30  lend cargo-bike-2 karim 9 day bike
            confirm awa cargo-bike-2
            lend oven-4 paul 18 day oven
            confirm julien oven-4
            revenue awa baskets-summer subscription 2740.00
            revenue awa market-september sale 1968.90
            revenue awa grocers-2 sale 724.50
            cost awa flour-bought-3 432.20
            cost awa bags-2 142.30
            cost awa oven-service 189.00
            cost awa oven-service-again 189.00
2026-10-01  undo awa oven-service-again
2026-10-02  share
            distribute awa grocers-1 market-summer town-grant baskets-summer market-september grocers-2

# Autumn: what stands open when you arrive.
2026-10-04  pay-out awa julien 500.00 second-sharing
            pay-out awa nadia 600.00 advances
            pay-out awa lucie 224.37 second-sharing
            result nadia recipes method CC-BY-SA-4.0 nadia
            result sophie house-style brand LicenseRef-association sophie sophie ines
2026-10-05  commit nadia 400.00
            commit thomas 250.00
            commit awa 200.00
            advance bannetons nadia 186.40
            confirm awa bannetons
2026-10-07  work labels sophie 5.5 graphics
            confirm ines labels
2026-10-10  lend workshop-forgotten georges 3 day premises by awa on 2026-09-12
            confirm thomas workshop-forgotten
2026-10-17  work oven-door thomas 4 building
            confirm julien oven-door
2026-10-24  work baking-8 nadia 40 baking
            confirm awa baking-8
            work baking-9 julien 30 baking
            confirm paul baking-9
2026-10-31  revenue awa market-october sale 2105.70
            revenue awa baskets-october subscription 980.00
            cost awa flour-bought-4 402.10
            pay second-fridge ines 250.00
            confirm awa second-fridge
2026-11-07  work stall-6 lucie 9 selling
            work rounds-4 karim 17.5 delivery
2026-11-09  share
            propose ines second-fridge majority quorum 50
            say julien second-fridge
            open ines second-fridge 2026-12-12
2026-11-11  vote second-fridge yes ines julien
            vote second-fridge no awa
2026-11-12  ask malo
            need nadia baking 150 hour from 2026-11-23 to 2026-12-24 level 3 priority 5 mandatory note need.christmas-baking
            need karim delivery 30 hour from 2026-11-23 to 2026-12-24 priority 4 mandatory note need.baskets
            need ines selling 32 hour from 2026-11-28 to 2026-12-24 priority 4 mandatory note need.stall
            need awa accounts 16 hour from 2026-12-01 to 2026-12-31 level 3 mandatory note need.year
            need sophie graphics 6 hour from 2026-11-23 to 2026-12-12 priority 2 note need.labels
            need thomas building 24 hour from 2026-11-23 to 2026-12-20 priority 3 note need.fridge-room
            need karim bike 20 day from 2026-11-23 to 2026-12-24 mandatory note need.bike
2026-11-13  offer nadia baking 14 hour week level 5
            cap nadia 20 week
            offer julien baking 12 hour week level 5
            offer paul baking 4 hour week level 3
            offer karim delivery 8 hour week
            offer karim bike 6 day week
            offer ines selling 5 hour week level 4
            offer lucie selling 4 hour week
            offer ines delivery 2 hour week
            offer awa accounts 4 hour week level 5
            offer sophie graphics 3 hour week level 5
            offer thomas building 5 hour week level 5 asking 4.00
2026-11-14  work christmas-batches julien 8 baking
            idea night-school paul
2026-11-16  lend cargo-bike-3 karim 7 day bike
            tie awa nadia
