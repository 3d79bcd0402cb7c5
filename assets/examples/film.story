# The Last Tide: a film that a fishing town on the Acadian coast makes of its own letters, with a borrowed boat, a borrowed camera
# and a great deal of chowder. An hour is an hour, whoever gives it.

# Winter: letters in a biscuit tin become a screenplay.
2026-01-10  found roseaimee CAD film-hour
2026-01-12  join maeve contributor
2026-01-14  idea letters maeve
            estimate roseaimee letters 800.00
2026-01-18  join mai contributor,treasurer
2026-01-24  join etienne contributor
            work script-1 maeve 24 writing
            work script-2 roseaimee 18 writing
            confirm mai script-1 script-2
2026-01-31  work budget mai 8 accounts
            confirm maeve budget
2026-02-07  join wilfred contributor
2026-02-14  work scouting etienne 12 camera
            lend boat-1 wilfred 1 day boat
            confirm roseaimee scouting boat-1
2026-02-21  join helene contributor
2026-02-28  work script-3 maeve 20 writing
            confirm etienne script-3
2026-03-02  revenue mai arts-grant grant 6000.00
2026-03-07  join claudette contributor
2026-03-14  work auditions roseaimee 15 directing
            give sandwiches helene 46 meal meals
            confirm mai auditions
            confirm maeve sandwiches
2026-03-21  join samuel contributor
2026-03-28  work costumes-1 claudette 28 costumes
            advance wool claudette 164.30
            confirm helene costumes-1 wool
2026-03-31  work storyboard etienne 14 camera
            confirm roseaimee storyboard

# Spring: the town pays for its supper, and the cameras turn.
2026-04-04  join jeanne ambassador,consumer
2026-04-11  join noah contributor,ambassador
2026-04-18  give chowder helene 180 meal meals
            work supper jeanne 9 hosting
            lend hall-1 jeanne 2 day hall
            confirm mai chowder supper hall-1
2026-04-20  revenue mai supper-takings gift 1846.50
2026-04-25  work set-1 wilfred 30 building
            give timber wilfred 64 board timber
            confirm etienne set-1 timber
2026-05-01  cost mai insurance 1280.00
2026-05-09  join amara contributor
            lend lights-van noah 3 day van
            confirm claudette lights-van
            cost mai lights-hire 2140.00
2026-05-15  revenue mai fees fee 220.00
            pay first-reels wilfred 300.00
            confirm mai first-reels
2026-05-23  lend camera-1 etienne 9 day camera
            work shoot-1 etienne 54 camera
            work shoot-1-directing roseaimee 58 directing
            confirm maeve camera-1 shoot-1
            confirm claudette shoot-1-directing
2026-05-24  work shoot-1-sound maeve 49 sound
            lend boat-2 wilfred 4 day boat
            give shoot-meals helene 210 meal meals
            confirm roseaimee shoot-1-sound boat-2
            confirm etienne shoot-meals
2026-05-30  cost mai fuel 246.75
            cost mai drives 412.30
            advance miscou etienne 118.00
            confirm mai miscou
2026-06-13  lend camera-2 etienne 7 day camera
            work shoot-2 etienne 44 camera
            work shoot-2-directing roseaimee 47 directing
            confirm samuel camera-2 shoot-2
            confirm wilfred shoot-2-directing
2026-06-14  work shoot-2-sound maeve 38 sound
            work costumes-2 claudette 26 costumes
            work extras noah 22 hosting
            confirm helene shoot-2-sound costumes-2
            confirm mai extras
2026-06-16  change-quantity maeve shoot-2-sound 36
            confirm helene shoot-2-sound

# Summer: in the edit, with the windows open.
2026-06-27  work rushes amara 12 editing
            confirm maeve rushes
2026-07-04  work edit-1 amara 46 editing
            confirm roseaimee edit-1
2026-07-11  idea score samuel
            estimate maeve score 1200.00
2026-07-15  revenue mai town-grant grant 2500.00
2026-07-25  work edit-2 amara 52 editing
            work edit-2-directing roseaimee 24 directing
            confirm etienne edit-2
            confirm amara edit-2-directing
2026-07-31  work accounts-1 mai 11 accounts
            confirm helene accounts-1
2026-08-01  lend edit-room amara 30 day edit-room
            confirm maeve edit-room
            cost mai grading 1200.00
2026-08-08  work recording samuel 27 music
            work mix maeve 33 sound
            confirm amara recording mix
2026-08-15  advance strings samuel 236.00
            confirm mai strings
            pay subtitles helene 150.00
            confirm mai subtitles
2026-08-22  work trailer amara 14 editing
            work trailer-again amara 14 editing
            confirm noah trailer
2026-08-23  withdraw amara trailer-again
2026-08-29  refer families-1 jeanne 6
            confirm helene families-1
            cost mai cinema-copy 690.00
            cost mai captions 380.00
2026-09-05  refer students noah 9
            confirm samuel students
            cost mai posters 318.40
            cost mai posters-again 318.40
2026-09-06  undo mai posters-again

# September: the town sees itself.
2026-09-12  lend hall-2 jeanne 3 day hall
            give cakes helene 212 piece meals
            work front-of-house noah 11 hosting
            confirm claudette hall-2 cakes
            confirm wilfred front-of-house
            revenue mai premiere sale 2544.00
2026-09-13  revenue mai matinee sale 1480.00
            cost mai hall-heating 145.00
            refer coach noah 30
            confirm amara coach
2026-09-14  dispute helene coach
            share
            propose roseaimee coach-party majority quorum 50 drop coach
            say noah coach-party
            open roseaimee coach-party 2026-09-18
2026-09-15  vote coach-party yes helene noah claudette
2026-09-17  vote coach-party yes roseaimee mai wilfred
            vote coach-party abstain amara
2026-09-19  close roseaimee coach-party adopted
2026-09-20  share
            distribute mai arts-grant supper-takings fees town-grant premiere matinee

# Autumn: on tour in Noah's van.
2026-09-25  revenue mai schools service 1150.00
            work school-talks roseaimee 16 hosting
            confirm samuel school-talks

# Samuel goes back to Elsipogtog with his drum. His music stays in the film, and what he brought goes on counting.
2026-09-28  leave samuel
2026-10-03  idea lesson claudette
            estimate helene lesson 240.00
2026-10-10  lend tour-van noah 6 day van
            work moncton noah 13 hosting
            confirm amara tour-van moncton
            revenue mai moncton-tickets sale 1764.00

# Amara's disk fails. From last week's copy she writes down once more what the others have already: her device forks, and she sees it.
2026-10-12  share
            backup amara
2026-10-13  work tour-cut amara 9 editing
            confirm maeve tour-cut
2026-10-15  restore amara
            work tour-cut-again amara 11 editing
2026-10-16  share
            withdraw amara tour-cut-again
2026-10-17  revenue mai bathurst-tickets sale 1092.00
            work bathurst wilfred 9 hosting
            confirm noah bathurst
            advance tour-fuel noah 187.45
            confirm mai tour-fuel
2026-10-20  work accounts-2 mai 9 accounts
            confirm maeve accounts-2
2026-10-24  refer choir jeanne 4
            confirm maeve choir
            cost mai tour-rooms 526.80
2026-10-30  revenue mai television licence 3800.00
2026-11-01  share
            distribute mai schools moncton-tickets bathurst-tickets television

# What stands open when you arrive.
2026-11-02  propose roseaimee winter-tour approval quorum 50 option cheticamp option islands option portland
            say wilfred winter-tour
            open roseaimee winter-tour 2026-11-09
2026-11-03  rank winter-tour roseaimee cheticamp,islands
            rank winter-tour maeve portland,cheticamp
            rank winter-tour mai cheticamp
            rank winter-tour wilfred islands
2026-11-04  rank winter-tour helene cheticamp,islands
            rank winter-tour claudette cheticamp
            rank winter-tour noah islands,cheticamp
            vote winter-tour abstain etienne
            work festival-copies amara 8 editing
            confirm maeve festival-copies
2026-11-07  revenue mai museum sale 640.00
            cost mai museum-projector 85.00
            work museum-evening claudette 6 hosting
            confirm noah museum-evening
2026-11-08  give scones helene 60 piece meals by mai on 2026-10-28
            confirm maeve scones
2026-11-10  close roseaimee winter-tour adopted
2026-11-12  ask luc
2026-11-14  work english-subtitles maeve 15 writing
            work festival-letters noah 7 writing
2026-11-17  lend boat-3 wilfred 1 day boat
            idea sequel etienne
2026-11-19  refer cousins noah 3
            tie mai roseaimee
