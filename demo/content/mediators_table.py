"""Fifty-five invented mediators, one a line; `demo.content.mediators` says what the columns are."""

TABLE = """
Ахметов Данияр|=|Akhmetov Daniyar|Pp|abai|semey|semey|kk ru|labour land civil|po|+|A
Оспанова Гүлнар|Оспанова Гульнар|Ospanova Gulnar|Cf|abai|semey|semey-school-9|kk ru|school family|p|-|A
Нұрғалиев Бауыржан|Нургалиев Бауыржан|Nurgaliyev Bauyrzhan|Cf|abai|kurchatov|kurchatov|kk ru|neighbours housing|pt|+|A
Соколова Марина|=|Sokolova Marina|P-|abai|semey|semey semey-court|ru|family inheritance debt|pto|+|A
Ғабдуллин Рүстем|Габдуллин Рустем|Gabdullin Rustem|Cf|abai|semey||kk ru tt|interethnic neighbours|t|+|A
Байжұманова Сәуле|Байжуманова Сауле|Baizhumanova Saule|P-|abai|urzhar|urzhar|kk|land family|p||A
Шмидт Андрей|=|Schmidt Andrei|Cf|abai|borodulikha|borodulikha|ru de|neighbours|p|+|S
Қасымова Ләззат|Касымова Ляззат|Kassymova Lyazzat|Pp|abai|zharma|zharma|kk ru|civil debt|po|+|A
Жұмабеков Қанат|Жумабеков Канат|Zhumabekov Kanat|Cf|abai|beskaragai|beskaragai|kk|land neighbours|p|-|L
Волкова Елена|=|Volkova Yelena|Pp|east-kazakhstan|oskemen|oskemen-court|ru|labour housing civil|p|+|A
Мұқанов Асқар|Муканов Аскар|Mukanov Askar|Cf|east-kazakhstan|ulan|ulan|kk|neighbours land|pt|+|A
Рахимова Дилноза|Рахимова Дильноза|Rakhimova Dilnoza|Cf|east-kazakhstan|shemonaikha|shemonaikha|ru uz|interethnic|p|-|A
Ибраева Жанар|=|Ibrayeva Zhanar|P-|east-kazakhstan|katonkaragai|katonkaragai|kk ru|land civil|p||A
Дьяченко Олег|=|Diachenko Oleg|Cf|east-kazakhstan|glubokoe|glubokoe|ru uk|neighbours housing|pt|+|S
Сәрсенов Мұрат|Сарсенов Мурат|Sarsenov Murat|Pp|east-kazakhstan|oskemen|oskemen-online|kk ru en|labour debt civil|o|+|A
Абенова Айжан|=|Abenova Aizhan|Cf|east-kazakhstan|ridder|ridder-akimat|kk ru|labour other|p|-|N
Сейітова Динара|Сеитова Динара|Seitova Dinara|Pp|astana|astana|astana-office|kk ru en|labour medical|po|+|A
Қожахметов Нұрлан|Кожахметов Нурлан|Kozhakhmetov Nurlan|Cf|astana|astana|astana-school-26|kk ru|school family|p|+|A
Пак Виталий|=|Pak Vitaly|Cf|astana|astana||ru ko|interethnic civil|to|+|A
Әлімжанова Гүлмира|Алимжанова Гульмира|Alimzhanova Gulmira|P-|astana akmola|astana|astana-office|kk ru|family|pto|-|A
Мырзахметов Олжас|=|Myrzakhmetov Olzhas|Pp|astana|astana||kk ru en tr|debt civil|o|+|S
Қуанышева Меруерт|Куанышева Меруерт|Kuanysheva Meruert|Cf|astana|astana|astana-school-26|kk|school|p||N
Темірханов Әділ|Темирханов Адиль|Temirkhanov Adil|Pp|almaty|almaty|almaty-house|kk ru en|family debt housing|po|+|A
Исмаилова Патигүл|Исмаилова Патигуль|Ismailova Patigul|Cf|almaty almaty-region|almaty|almaty-house|kk ug|family|pt|+|A
Ли Сергей|=|Li Sergei|Cf|almaty|almaty||ru ko|labour|t|-|A
Омарова Шынар|=|Omarova Shynar|P-|almaty|almaty|almaty-house|kk ru|medical family|p|+|A
Хамраев Турсун|=|Khamrayev Tursun|Cf|almaty-region|qonaev||kk ug|neighbours land|p|+|A
Бекмұратов Серік|Бекмуратов Серик|Bekmuratov Serik|Cf|almaty-region|qonaev||kk ru|land neighbours|pt|+|L
Жақсыбекова Әсия|Жаксыбекова Асия|Zhaksybekova Assiya|Pp|shymkent|shymkent||kk ru uz|family civil|po|+|A
Юлдашев Бахтияр|=|Yuldashev Bakhtiyar|Cf|shymkent turkistan|shymkent||uz kk ru|neighbours interethnic|p|+|A
Әбдірахманова Зере|Абдрахманова Зере|Abdrakhmanova Zere|Cf|turkistan|turkistan||kk|family school|p|-|A
Дүйсенов Талғат|Дуйсенов Талгат|Duisenov Talgat|P-|turkistan|kentau||kk ru|labour housing|pt|+|S
Кравченко Ирина|=|Kravchenko Irina|Pp|akmola|kokshetau||ru|family housing|p|+|A
Ержанов Қайрат|Ержанов Кайрат|Yerzhanov Kairat|Cf|akmola|stepnogorsk||kk ru|labour|pt||A
Тұрсынбекова Айдана|Турсынбекова Айдана|Tursynbekova Aidana|Cf|aktobe|aktobe||kk ru|school neighbours|p|+|A
Самойлов Павел|=|Samoilov Pavel|Pp|aktobe|aktobe||ru en|civil debt|o|+|A
Ізтілеуов Марат|Изтлеуов Марат|Iztleuov Marat|P-|atyrau|atyrau||kk ru|labour medical|pt|+|A
Ғұмарова Назым|Гумарова Назым|Gumarova Nazym|Cf|atyrau|atyrau||kk|family|p|-|A
Айтжанова Роза|=|Aitzhanova Roza|Cf|west-kazakhstan|oral||kk ru|family neighbours|po|+|A
Хайруллин Ильдар|=|Khairullin Ildar|Pp|west-kazakhstan|oral||ru tt|civil labour|p|+|A
Алиев Эльчин|=|Aliyev Elchin|Cf|zhambyl|taraz||ru az tr|interethnic neighbours|p|+|A
Мамырбаева Күләш|Мамырбаева Куляш|Mamyrbayeva Kulyash|Cf|zhambyl|taraz||kk ru|land family|pt|-|A
Османов Рамазан|=|Osmanov Ramazan|Cf|zhambyl zhetysu|taraz||ru ku tr|interethnic|t|+|N
Сыдықова Бибігүл|Сыдыкова Бибигуль|Sydykova Bibigul|Pp|zhetysu|taldykorgan||kk ru|family civil|po|+|A
Гончаренко Тарас|=|Honcharenko Taras|Cf|karaganda|karaganda|karaganda-house|ru uk|neighbours housing|p|+|A
Вебер Эльвира|=|Weber Elvira|Cf|karaganda|temirtau|karaganda-house|ru de|school family|pt|+|A
Жанәбіл Ерболат|Жанабил Ерболат|Zhanabil Yerbolat|Pp|karaganda ulytau|karaganda|karaganda-house|kk ru|labour|p|+|A
Ковальска Анна|=|Kowalska Anna|Cf|kostanay|kostanay||ru pl|family neighbours|p|-|A
Смағұлов Ғани|Смагулов Гани|Smagulov Gani|P-|kostanay|rudny||kk ru|labour debt|pt|+|A
Ерімбетова Ұлжан|Еримбетова Улжан|Yerimbetova Ulzhan|Cf|kyzylorda|kyzylorda||kk|school family|p|+|A
Досмағанбет Ерасыл|Досмаганбет Ерасыл|Dosmaganbet Yerassyl|Pp|mangystau|aktau||kk ru en|labour civil|po|+|A
Нұрбергенова Тазагүл|Нурбергенова Тазагуль|Nurbergenova Tazagul|Cf|mangystau|zhanaozen||kk|labour family|p||L
Фёдоров Алексей|=|Fyodorov Alexei|P-|pavlodar|pavlodar||ru|housing debt|pt|+|A
Кәрімова Жібек|Каримова Жибек|Karimova Zhibek|Cf|north-kazakhstan|petropavl||kk ru|family school|p|+|A
Мусин Дәурен|Мусин Даурен|Mussin Dauren|Cf|ulytau|zhezkazgan||kk ru|labour neighbours|pt|+|A
"""
