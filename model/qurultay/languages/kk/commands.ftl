### Командалар не шығарады

## machine

# ensemble
ensemble-head = { $title } ({ $label }): { $worlds }
ensemble-table = { $pair } жұбының соңғы төрт тоқсандағы саудасы, жылына млрд доллар; 20 әлемнің ішінде (және ортаңғысы { $year } жылғы доллармен)
ensemble-year = жыл
ensemble-low = 1-еуі төмен
ensemble-middle = 10-ы төмен
ensemble-high = 1-еуі жоғары
ensemble-real = база бағасымен
ensemble-half = { $goal }: { $chances }; әлемдердің жартысы бұл деңгейден { $quarter_by } өтеді
ensemble-fewer = { $goal }: { $chances }; бұл деңгейден әлемдердің жартысына жетпейтіні ғана өтеді
ensemble-digest = бақылау сомасы { $digest }
ensemble-rounded = дөңгелектелгені { $digest }, әртүрлі машинаны салыстыру үшін

# compare
compare-alarm = Назар аударыңыз: { $alarm }
compare-chances = Сол бір әлемдер ({ $worlds }), сценарий саны: { $count }; деңгейдің мерзімінде сақталу ықтималдығы (және мерзімге дейін кемінде бір рет жету ықтималдығы)
compare-worlds = Сол бір әлемдер ({ $worlds }), сценарий саны: { $count }
compare-not-asked = сұралмаған
compare-inputs = { $name } мен { $other } кіріс деректерінің айырмасы
compare-differs = { $other } сценарийімен салыстырғанда { $name } нені өзгертеді: орташа мән және 95 % аралық
compare-nothing = { $other } сценарийімен салыстырғанда { $name } ештеңені 1 %-ға не 1 тармаққа өзгертпейді (байқай алғанымызша)
compare-count = Барлығы { $all } айырма: 1 % не 1 тармақ және одан үлкені — { $large }, кішісі — { $small }, көрінбейтіні — { $unseen }; бәрін --all көрсетеді
compare-many = Қаралған айырма саны: { $all }. Ешқайсысы шын болмаса да, шамамен { $chance } айырма шын сияқты көрінер еді. * белгісі барлары ({ $clear }) осыны ескергенде де анық (Холм, 5 %). Екі жақта да кездейсоқтық бірдей.
compare-unseen = айырма байқалмайды
compare-same = барлық әлемде бірдей

# list
list-scenarios = Сценарийлер (qurultay run NAME, qurultay show NAME)
list-overlay = басқа сценарийдің үстінен қойылады
list-experiments = Тәжірибелер

# files
wrote = жазылды: { $file }
