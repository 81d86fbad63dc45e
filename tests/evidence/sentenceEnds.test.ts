import { describe, expect, test } from 'vitest';
import { sentenceEnds } from '../../src/evidence/sentenceEnds.ts';

/** A bar stands where the sentence ends. */
function cut(language: string, marked: string): void {
  const text = marked.replaceAll('|', '');
  const ends = [...sentenceEnds(text, language), text.length];
  const cutAt = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  expect(cutAt.join('|')).toBe(marked);
}

describe('a short form that may end a sentence ends it, unless a small letter goes on', () => {
  test.each([
    ['en', 'The plan was proposed by the U.S.| Russia objects to all of it.'],
    ['en', 'It was agreed by the U.S. and Russia.'],
    ['en', 'Talks begin at 5 p.m.| Moscow agreed.| They end at 6 p.m. in Oslo.'],
    ['en', 'It cost Okoye Inc.| Velmark paid.'],
    ['en', 'It was in Washington, D.C.| Moscow refused.'],
    ['en', 'They met John Smith Jr.| Moscow refused.'],
    ['en', 'There were ships, planes, etc.| Moscow counted them.'],
    ['en', 'There were ships, planes, etc., and trucks.'],
    ['en', 'Who proposed it?| The U.S.| Russia objected.'],
    ['en', '(It was proposed by the U.S.)| Russia objects.'],
    ['en', 'It met U.S. President Okoye and the (U.N.) Council.'],
    ['en', 'The E.U. Commission objects.| The answer of the U.N.| Council members object.'],
    ['ru', 'План предложен в 2024 г.| Москва возражает.'],
    ['ru', 'Были Париж, Киев и т. д.| Москва возражает.'],
    ['uk', 'Він приїхав у 2024 р.| Москва заперечує.'],
    ['uk', 'Були Париж, Київ і т. д.| Москва заперечує.'],
    ['en', 'Talks end at 5 p.m.| President Putin objects.| They end at 5 p.m. GMT.'],
    ['en', 'There were ships (planes, etc.).| Moscow left.| It is the U.S.’s view.'],
    ['de', 'Es kostet 5 Mio. Euro.| Es kostet 5 Mio.| Russland lehnt ab.'],
    ['ru', 'Москва отказала им.| Россия против.| Прибыл полк.| Россия против.'],
    ['pl', 'Rosja odmówiła im.| Moskwa milczy.'],
    ['cs', 'Rusko odmítlo nám.| Moskva mlčí.'],
    ['de', 'Es kamen Kiew, Paris usw.| Berlin schweigt.'],
    ['es', 'Lo propuso EE. UU.| Rusia se opone.'],
    ['fr', 'C’était en 50 av. J.-C.| Rome refusa.'],
    ['it', 'Roma, Parigi, ecc.| La Russia rifiuta.'],
    ['pt', 'Lisboa, Paris, etc.| A Rússia recusa.'],
    ['pl', 'Było to w 2024 r.| Moskwa odmówiła.'],
    ['cs', 'Praha, Paříž atd.| Moskva odmítla.'],
    ['nl', 'Parijs, Berlijn enz.| Rusland weigert.'],
    ['sv', 'Paris, Berlin m.m.| Ryssland vägrar.'],
    ['da', 'Paris, Berlin osv.| Rusland nægter.'],
    ['fi', 'Pariisi, Berliini jne.| Venäjä kieltäytyy.'],
    ['hu', 'Párizs, Berlin stb.| Moszkva elutasította.'],
    ['tr', 'Paris, Berlin vb.| Rusya reddetti.'],
    ['el', 'Το Παρίσι, το Βερολίνο κ.λπ.| Η Ρωσία αρνείται.'],
    ['hr', 'Pariz, Berlin itd.| Rusija odbija.'],
    ['ro', 'Paris, Berlin etc.| Rusia refuză.'],
    ['bg', 'Това беше през 2024 г.| Москва отказва.'],
    ['id', 'Paris, Berlin dll.| Rusia menolak.'],
    ['lt', 'Tai buvo 2024 m.| Maskva atsisakė.'],
  ])('%s: %s', cut);
});

describe('a short form that something follows does not end one', () => {
  test.each([
    ['en', 'Mr. Brandt met Dr. Okoye, Prof. Haddad and Gen. Smith, cf. Annex II.'],
    ['en', 'H.E. Mr. Brandt spoke.'],
    ['de', 'Das gilt z. B. für Prof. Kern, d. h. bzgl. Frankreich.'],
    ['es', 'El Sr. Pérez y la Sra. López propusieron, p. ej., París.'],
    ['fr', 'M. Brandt et Mgr. Okoye ont refusé, p. ex. Paris.'],
    ['it', 'Il sig. Rossi e l’on. Bianchi rifiutano.'],
    ['pt', 'O Sr. Silva e a Dra. Costa, p. ex., recusam.'],
    ['ru', 'Проф. Иванов, т. е. акад. Шевченко, см. приложение.'],
    ['en', 'The case Norland v. Velmark, MR. SMITH and Gen. (ret.) Kern.'],
    ['hi', 'विदेश मंत्री एस. जयशंकर और आर. के. सिंह आए।'],
    ['ar', 'قالت (أ.ف.ب) إن د. محمد يرفض.| انظر ص. 12.'],
    ['ka', 'თქვა ი. კობახიძემ.| რუსეთი წინააღმდეგია.'],
    ['uk', 'Проф. Коваль погодився.| Ім. Шевченка.'],
    ['pl', 'Prof. Kowalski, tzw. ekspert, m.in. Rosja.'],
    ['cs', 'Např. Rusko, tj. Moskva, a doc. Novák.'],
    ['nl', 'Dhr. Jansen, d.w.z. Rusland.'],
    ['sv', 'Bl.a. Ryssland, t.ex. Moskva.'],
    ['nb', 'Bl.a. Russland, f.eks. Moskva.'],
    ['tr', 'Sn. Yılmaz, Prof. Demir ve T.C. Cumhurbaşkanı geldi.'],
    ['el', 'Ο κ. Παπαδόπουλος, π.χ. Ρώσος.'],
    ['hi', 'डॉ. सिंह आए।| वह गया।'],
    ['ar', 'قال د. محمد إنه يرفض.| رفضت روسيا.'],
  ])('%s: %s', cut);
});

describe('some belong to a number', () => {
  test.each([
    ['en', 'The answer was No.| Moscow refused.| Decree No. 5 was signed.'],
    ['en', 'The answer was No.| I refuse.| Would Paris agree?| No.| 12 states refused.'],
    ['en', 'It adopted Res. 2231 in paras. 3 and 4 of Doc. S/2015/547.'],
    ['en', 'On Oct. 3 it rose.| It fell in Oct.| Moscow refused.'],
    ['de', 'Berlin prüft das bzgl. Art. 5 Abs. 2.| Vgl. Nr. 7.| Das ist diese Nr.| Berlin schweigt.'],
    ['fr', 'L’art. 5 al. 2 vaut.'],
    ['es', 'Véase la pág. 5 y el art. 7.'],
    ['uk', 'Див. с. 12 і ст. 5.'],
    ['ru', 'В г. Москва и на с. 5 п. 2.'],
    ['pl', 'Zob. art. 5 ust. 2 i str. 7.'],
    ['pt', 'Veja o n.º 5 e o art. 5.º da lei.'],
    ['tr', 'Bkz. s. 5, md. 3 ve No. 7.'],
  ])('%s: %s', cut);
});

describe('ordinals, in the languages that write them with a full stop', () => {
  test.each([
    ['de', 'Am 3. Oktober 2025 lehnte Berlin ab.| Am 3./4. Okt. kam es.| Im 21. Jahrhundert.'],
    ['de', 'Das war Platz 3.| Moskau lehnte ab.'],
    ['tr', '3. Ekim 2025 günü geldi.| Bu 21. yüzyıl.| Sayı 3.| Moskova reddetti.'],
    ['cs', 'Dne 3. října 2025 odmítla.| Dne 3. 10. 2025 přijel.'],
    ['da', 'Den 3. oktober 2025 nægtede man.'],
    ['nb', 'Den 3. oktober 2025 nektet man.'],
    ['fi', 'Kokous pidettiin 3. lokakuuta 2025.'],
    ['hu', 'Ez 2025. október 3. napján volt.'],
    ['hr', 'To je bilo 3. listopada 2025. godine.'],
    ['sk', 'Dňa 3. októbra 2025 odmietla.'],
    ['en', 'It was in 2024.| Moscow refused.'],
  ])('%s: %s', cut);
});

describe('single capitals are initials, unless they count something or are Roman', () => {
  test.each([
    ['en', 'Tam J. Okoye met J. R. R. Smith, Mr. J. Brandt and J.D. Haddad.'],
    ['en', 'They took Plan B.| Moscow refused.| They chose between A and B.| Moscow refused.'],
    ['en', 'It was World War I.| Russia refused.| So did Charles V.| Germany objected.'],
    ['en', 'It was proposed by the P.L.O.| Israel objected.'],
    [
      'ru',
      'Министр С. В. Лавров и В. Путин, а также С.В. Кузнецов.| План Б.| Москва против.| Пётр I.| Россия.',
    ],
    ['uk', 'Президент В. Зеленський і І. Коваль.'],
    ['fr', 'M. J.-P. Dupont a refusé.'],
    ['de', 'Ministerin A. Baerbock kam.| Wilhelm II.| Berlin schwieg.'],
    ['en', 'It met President J. Smith, Donald J. Trump, George H. W. Bush and J. K. Rowling.'],
    ['en', 'Norland said so in a post on X.| Velmark objects.| Shells hit Building A.| Velmark objects.'],
    ['en', 'Who did it?| Tam J.| Velmark objects.| It was Company B.| It was Channel A.| Velmark objects.'],
    ['en', 'It was the Soviet K.G.B.| Velmark objects.'],
    ['de', 'Das schrieb er auf X.| Oslo lehnt ab.| Der Angeklagte ist Josef K.| Oslo lehnt ab.'],
    ['fr', 'Il l’a écrit sur X.| Oslo refuse.| C’est la zone C.| Oslo refuse.'],
    ['ru', 'Это этап А.| Осло против.| Это сказал Иосиф К.| Осло против.| По словам В. Путина, мир близок.'],
  ])('%s: %s', cut);
});

describe('a small letter, a digit or a dash proves nothing by itself', () => {
  test.each([
    ['en', 'The vote was held.| 12 states objected.'],
    ['en', 'russia refused.| ukraine agreed.'],
    ['en', 'The talks failed.| al-Shabaab refused.'],
    ['en', 'It came from the U.S.| al-Shabaab refused.'],
    ['en', 'Moscow refused.| — Kyiv agreed.'],
    ['en', 'It refused.|Russia objected.'],
    ['ru', '— Нет!| — Да.| — Нет! — сказал он.'],
  ])('%s: %s', cut);
});

describe('closing marks and marks of notes belong to the sentence before', () => {
  test.each([
    ['en', '“Never!” he said.| “No.”| “Why?” asked Moscow (sic!) and left.'],
    [
      'en',
      'It was held.12| Russia objected.| It was held.[3]| Russia objected.| It was held.¹| Russia objected.',
    ],
    ['en', 'In No.12 and A/78/PV.12 it says 3.5 and 10.2025.'],
    ['de', '„Nein.“| Er ging.| »Nein.«| Er ging.| „Nie!“, sagte er.'],
    ['fr', '« Non. »| Il part.| « Non ! » dit-il.| « Non.| Jamais. »| Elle part.'],
    ['es', '¿Aceptará Moscú?| ¡No!| Ud. no.'],
    ['ja', '「行く。」と言った。|「反対だ。」|ロシアは言った。'],
    ['zh', '“好。”|他说。|“我反对。”|俄罗斯说。'],
  ])('%s: %s', cut);
});

describe('marks of all scripts', () => {
  test.each([
    ['zh', '特使提议会谈。|俄罗斯反对！|是吗？|是。'],
    ['hi', 'वह गया।| क्या?| हाँ॥'],
    ['ar', 'هل ذهب؟| نعم.'],
    ['hi', 'टीम आई.| रूस आया.| मोदी जी.| रूस गया.'],
    ['am', 'ሰላም::| እሱ ሄደ::'],
    ['ur', 'وہ گیا۔| وہ آیا۔'],
    ['hy', 'Բարև։| Նա եկավ:| Նա գնաց 12:30։'],
    ['am', 'ሰላም።| እሱ መጣ፡፡| እሱ ሄደ።'],
    ['el', 'Τι θέλει;| Πήγε· ήρθε.'],
    ['th', 'รัสเซียปฏิเสธ| ยูเครนเห็นด้วย| วันที่ 3 ตุลาคม 2568| รัสเซียเสนอ 12 ประเทศต่าง ๆ'],
    ['en', 'What?!| No… and so.| No…| And so.| It agreed […] and left […]| Russia objects.'],
    ['en', 'See www.un.org.| Or https://un.org/a?b=C.D or a.b@c.org.| Moscow did.'],
  ])('%s: %s', cut);
});

test('a space that is missing, or a mark in its place, joins nothing', () => {
  cut('en', 'They held talks.1,2| Velmark objects.| It was (twice).|Velmark.| It was “so”.|Velmark did.');
  cut('en', 'It was 2025.|Velmark met NATO.|Oslo met Xi.|Velmark objects.| _They met._| Velmark objects.');
  cut('en', 'They met.|/ Velmark objects.');
  cut('en', 'Oslo objects .|Velmark met.|iPhone makers object.|–Velmark objects.');
  cut('en', 'Oslo objects\f|Velmark agrees');
  cut('en', 'See un.org, Annex.pdf, 3.5 and the U.S.–Velmark talks of J.Smith.');
  cut('ja', '「同意する。」|とうとうロシアは反対した。');
});

test('the number of an item belongs to it', () => {
  cut('en', 'The plan: 1. Ukraine stays neutral.| 2. Russia withdraws.| (a) It pays.| B. It goes.');
  cut('en', 'How many refused?| 12.| Moscow was one.');
});
