### Buyruqlar nima chiqaradi

## machine

# ensemble
ensemble-head = { $title } ({ $label }): { $worlds }
ensemble-table = { $pair } juftligining soʻnggi toʻrt chorakdagi savdosi, yiliga mlrd dollar; 20 dunyo ichida (va oʻrtadagisi { $year }-yil dollarida)
ensemble-year = yil
ensemble-low = 1 tasi past
ensemble-middle = 10 tasi past
ensemble-high = 1 tasi yuqori
ensemble-real = baza narxida
ensemble-half = { $goal }: { $chances }; dunyolarning yarmi bu darajadan { $quarter_by } oʻtadi
ensemble-fewer = { $goal }: { $chances }; bu darajadan dunyolarning yarmidan kami oʻtadi
ensemble-digest = nazorat yigʻindisi { $digest }
ensemble-rounded = yaxlitlangani { $digest }, turli mashinalarni taqqoslash uchun

# compare
compare-alarm = Diqqat: { $alarm }
compare-chances = Aynan oʻsha dunyolar ({ $worlds }), ssenariylar soni: { $count }; daraja muddatida saqlanishi ehtimoli (va muddatgacha kamida bir marta yetish ehtimoli)
compare-worlds = Aynan oʻsha dunyolar ({ $worlds }), ssenariylar soni: { $count }
compare-not-asked = soʻralmagan
compare-inputs = { $name } va { $other } kirish maʼlumotlaridagi farq
compare-differs = { $other } bilan taqqoslaganda { $name } nimani oʻzgartiradi: oʻrtacha va 95% oraliq
compare-nothing = { $other } bilan taqqoslaganda { $name }, koʻrinishicha, hech narsani 1% yoki 1 punktga oʻzgartirmaydi
compare-count = Jami { $all } ta farq: 1% yoki 1 punkt va undan kattasi { $large } ta, kichigi { $small } ta, koʻrinmaydigani { $unseen } ta; hammasini --all koʻrsatadi
compare-many = { $all } ta farq koʻrib chiqildi. Hech biri haqiqiy boʻlmaganda ham taxminan { $chance } tasi haqiqiydek koʻrinardi. * belgilanganlari ({ $clear } ta) shuni hisobga olganda ham aniq (Xolm, 5%). Ikkala tomonda tasodif bir xil.
compare-unseen = farq sezilmaydi
compare-same = hamma dunyoda bir xil

# list
list-scenarios = Ssenariylar (qurultay run NAME, qurultay show NAME)
list-overlay = boshqa ssenariy ustiga qoʻyiladi
list-experiments = Tajribalar

# files
wrote = yozildi: { $file }
