/** How one language writes what ends in a full stop and may not end a sentence. Forms are parted by spaces. */
export interface ShortForms {
  /** Something always follows these, so that none of them ends a sentence, and none is a common word: titles, "e.g." */
  readonly never?: string;
  /** Before a number these do not end a sentence: "Art. 5". Before anything else they may: "The answer was No." */
  readonly beforeNumber?: string;
  /** Before a name these do not end a sentence, behind a number or another name they may: "г. Москва", "2024 г." */
  readonly beforeName?: string;
  /** These may end a sentence: "etc.", "Inc.", "U.S." */
  readonly maybe?: string;
  /** Those of `maybe` that go on before certain words: "U.S. President", "10 a.m. GMT", "5 Mio. Euro". */
  readonly goesWith?: readonly { readonly forms: string; readonly words: string }[];
  /** Behind these, one of `goesWith` is a noun: "by the U.S." */
  readonly articles?: string;
  /** Beginnings of nouns that a single letter counts: "Plan B." may end a sentence, "Tam J." does not. */
  readonly lettered?: string;
  /** Whether a full stop makes an ordinal of a number: "am 3. Oktober". */
  readonly ordinals?: true;
  /** What is so often counted by ordinals that a capital letter says nothing: "im 21. Jahrhundert". */
  readonly afterOrdinal?: string;
  /** Marks that end a sentence in this language and are something else in others. */
  readonly ends?: string;
}

/** Of any language: foreign titles keep their form. */
const INTERNATIONAL: ShortForms = {
  never: 'Mr MR Mrs MRS Ms MS Messrs Dr DR Prof vs e.g i.e',
  beforeNumber: 'No Nos Nr Art pp Vol vol Doc Res',
  maybe: 'etc U.S U.S.A U.K U.N E.U Inc Ltd Co Corp Jr Sr',
  lettered: 'plan option annex group variant section article protocol',
};

const CROATIAN: ShortForms = {
  never:
    'dr mr prof doc akad gđa gđica gosp npr tzv tj odn sv inž ing gen др проф доц акад гђа госп нпр тзв тј одн св инж ген',
  beforeName: 'g ul г ул',
  beforeNumber: 'br čl st str t br бр чл ст стр т',
  maybe: 'itd i.sl i.dr god sl p.n.e n.e d.o.o d.d a.d итд и.сл и.др год сл п.н.е н.е puk пук',
  lettered: 'plan opcij skupin grup aneks varijant план опциј груп анекс варијант',
  ordinals: true,
};

const NORWEGIAN: ShortForms = {
  never: 'hr fr dr prof f.eks bl.a dvs d.v.s ca jf pga p.g.a mht m.h.t vedr inkl ekskl s.k adv kapt',
  beforeNumber: 'nr s kl art kap pkt avsn',
  maybe: 'osv o.s.v m.m m.v m.fl mill mrd f.Kr e.Kr o.l a.s kr stk',
  lettered: 'plan alternativ gruppe vedlegg variant',
  ordinals: true,
};

/**
 * By language, as BCP 47 names it. The kernel is what CLDR lists for German, English, Spanish, French, Italian,
 * Portuguese and Russian ("segment suppressions", the data of `cldr-segments-full`), and our own reading for the
 * others. CLDR's lists cannot serve as they are: they do not tell what may end a sentence from what never does, and
 * hold words that end many ("In.", "All.", "To.").
 *
 * A form is written without its last full stop; in "z.B" and "p.ex" a space may follow the inner ones. A form that
 * begins with a small letter is known with a capital too. The short names of months come from `Intl`.
 */
export const SHORT_FORMS: Readonly<Record<string, ShortForms>> = {
  und: INTERNATIONAL,
  ar: { never: 'د أ أ.د', beforeName: 'م', beforeNumber: 'ص ج ف', maybe: 'هـ ق.م' },
  az: { never: 'dr prof məs', beforeNumber: 'səh', maybe: 'və.s', ordinals: true },
  be: {
    never: 'праф дац акад ген гл напр т.зв т.е вул праф',
    beforeName: 'г в',
    beforeNumber: 'с ст п арт р',
    maybe: 'г гг і.г.д і.інш тыс млн руб вобл',
  },
  bg: {
    never: 'проф доц акад ген инж др.инж т.нар т.е напр вж срв ул бул св гл',
    beforeName: 'г гр с',
    beforeNumber: 'чл ал т стр с бр',
    maybe: 'г и.др др лв хил млн в пр.Хр сл.Хр пр.н.е',
    lettered: 'план вариант груп приложени точк',
  },
  bn: { never: 'ড ডা প্রো মো অধ্যাপক.ড' },
  bs: CROATIAN,
  ca: {
    never: 'Sr Sra Srta Dr Dra prof p.ex cf av',
    beforeNumber: 'art núm pàg cap vol fig',
    maybe: 'etc S.A S.L a.C d.C EUA UU',
    lettered: 'pla opci annex grup',
  },
  cs: {
    never:
      'p pí prof doc Ing Mgr JUDr MUDr PhDr RNDr Bc dr např tzv tj t.j mj popř příp resp cca vč sv gen plk pplk mjr kpt por ul srov',
    beforeNumber: 'č čl odst písm s str st r zák kap obr tab',
    maybe: 'atd apod aj hod tis mil mld min př.n.l n.l po.Kr př.Kr a.s s.r.o o.p.s spol Kč tř Sb nám',
    lettered: 'plán variant příloh skupin možnost bod',
    ordinals: true,
    goesWith: [{ forms: 'tis mil mld', words: 'Kč' }],
  },
  da: {
    never: 'hr fr dr prof f.eks bl.a dvs d.v.s ca jf pga p.g.a mht m.h.t vedr inkl ekskl ang evt',
    beforeNumber: 'nr s kl art stk kap pkt',
    maybe: 'osv o.s.v m.m m.v m.fl mio mia f.Kr e.Kr o.l ff kr',
    lettered: 'plan mulighed gruppe bilag variant',
    ordinals: true,
  },
  de: {
    never:
      'Hr Hrn Frl Dr Prof Dipl.-Ing Dipl.-Kfm Ing z.B d.h bzgl bzw ca vgl ggf ggfs evtl inkl einschl exkl zzgl sog gem lt insb insbes resp entspr vorm ehem geb amtl allg eigtl näml od i.d.R i.S.d i.V.m m.E u.U z.T z.Zt z.Z a.a.O Gen Reg.-Bez Min.-Präs Hl h.c phil jur med mult habil rer.nat rer.pol',
    beforeName: 'St',
    beforeNumber:
      'Art Abs Nr Nrn S Bd Bde Kap Rn Rdnr Rz Ziff Ziffer Anm Abb Fn Tab Aufl Az Drs Dok Res Tel Buchst lit Pos Kl',
    maybe:
      'usw etc u.a u.ä u.s.w u.v.a u.v.m o.ä o.g s.o s.u v.Chr n.Chr v.u.Z n.u.Z Mio Mrd Tsd Std Min Sek Str a.D a.M d.J d.M d.Ä e.V i.R i.V i.A Jh Jhdt Jahrh U.S ff f Fa Inh Co jun sen gest kath ev Fr',
    lettered:
      'plan variante option gruppe anlage anhang punkt typ klasse teil abschnitt stufe protokoll szenario liste',
    ordinals: true,
    afterOrdinal:
      'Jahrhundert Jahrhunderts Jh Jahrhunderten Jahrestag Jahrestags Weltkrieg Weltkriegs Mal Sitzung Tagung Legislaturperiode Wahlperiode Quartal Halbjahr',
    articles: 'der die das dem den des ein eine',
    goesWith: [
      {
        forms: 'Mio Mrd Tsd',
        words:
          'Euro Dollar US-Dollar Franken Pfund Rubel Yen Menschen Einwohner Einwohnern Personen Flüchtlinge Flüchtlingen Tonnen Barrel Kubikmeter Hektar Kilometer Stimmen Soldaten',
      },
    ],
  },
  el: {
    never: 'κ κκ κα δρ καθ π.χ λ.χ δηλ βλ πρβλ ό.π αγ',
    beforeNumber: 'αρ αριθ άρθ άρ σελ παρ κεφ τεύχ',
    maybe: 'κ.λπ κλπ κ.λ.π κτλ κ.τ.λ κ.ά κ.α μ.Χ π.Χ μ.μ π.μ εκ εκατ δισ χλμ Η.Π.Α Ο.Η.Ε Ε.Ε Α.Ε αι',
    lettered: 'σχέδιο ομάδα παράρτημα επιλογή',
    articles: 'ο η το οι τα του της των τον την τους τις στο στη στην στον',
    ends: ';',
  },
  en: {
    never:
      'Gen Lt Lieut Maj Capt Sgt Cpl Pvt Cmdr Adm Col Brig Sen Rep Reps Gov Pres Amb Hon Rev Fr Mgr Msgr Mt Ft cf approx H.M H.R.H H.E Brig.-Gen Lt.-Gen Lt.-Col Maj.-Gen viz esp incl v',
    beforeName: 'St Ste',
    beforeNumber:
      'nos Arts Figs Fig fig p para paras Para Paras Sec ch Ch Chap cl Cl Ex Add Corr Sess Mtg Op pt Pt Vols Sept ca S.Res H.R',
    maybe:
      'Cos Bros Esq Ph.D M.D B.A M.A a.m p.m A.M P.M A.D B.C B.C.E C.E D.C N.Y L.A G.B H.K P.R E.C T.V U.A.E U.S.S.R U.S.C D.P.R.K P.R.C est Est dept Dept Govt govt min Min ed Ed Eds eds al ff Ave Blvd Rd Sq Mon Tue Tues Wed Thu Thurs Fri Sat Sun Univ Assn Bldg misc N.V B.V S.A L.P P.O ibid ret Ret sec',
    articles: 'the a an this that',
    lettered:
      'plan option annex group section article schedule appendix part phase class type vitamin hepatitis zone area track chapter exhibit team block series category basket paragraph title item grade point scenario level clause room gate hall pool tier variant protocol table figure column camp list side route line site model version case step stage letter war',
    goesWith: [
      {
        forms: 'U.S U.K U.N E.U U.S.A U.A.E U.S.S.R D.C P.R.C D.P.R.K',
        words:
          'President Vice Secretary Secretary-General Senate Senator Senators Congress Congressman Congresswoman House Representative Representatives Ambassador Embassy Consulate Envoy Special State Department Treasury Defense Defence Foreign Supreme Court Constitution Army Navy Air Marine Marines Coast Armed Forces Security General Assembly Council Commission Commissioner Charter Mission Resolution Permanent Attorney Deputy Under-Secretary Administration Government Prime Minister High Human Agency Trade National Central',
      },
      { forms: 'a.m p.m A.M P.M', words: 'GMT UTC EST EDT CST CDT PST PDT CET CEST BST' },
    ],
  },
  es: {
    never:
      'Sr Sra Srta Sres Sras Srtas Dr Dra Drs Dña Lic Licda Ing Arq Prof Excmo Excma Excmos Ilmo Ilma Exmo Exma Rvdo Rvdmo Mons Ldo Lda Lcdo Lcda Gral Cnel Cap Tte Alm Sto Sta p.ej v.gr cf cfr vid EE FF JJ RR SS MM AA Av Avda D Bs',
    beforeNumber: 'art arts núm núms n pág págs p cap fig figs vol t párr inc apdo Tel doc Doc res Res s ss',
    maybe:
      'UU etc Ud Uds Vd Vds S.A S.L a.C d.C a.m p.m C.V R.U U.S OO HH CC Cía Ltda dpto depto prov ed aprox máx mín ntro ntra admón gob As',
    lettered: 'plan opción opcion anexo grupo sección apartado vitamina variante',
    articles: 'el la los las un una del al lo',
  },
  et: {
    never: 'hr pr prof dr dots nt st s.t sh',
    beforeNumber: 'lk nr p art',
    maybe: 'jne jm jms u e.Kr p.Kr a mln mld ptk jt',
    ordinals: true,
  },
  fi: {
    never: 'esim mm ns prof tri toht dos kenr ev ks vrt em ao ko mt ts puh synt os varatuom',
    beforeNumber: 'n nro s klo art kohta',
    maybe: 'ym jne yms tms mrd milj eKr jKr v yl alk',
    lettered: 'suunnitelm vaihtoeh liite ryhm',
    ordinals: true,
  },
  fr: {
    never: 'M MM Mgr Me Mlle Mme Dr Pr St Ste cf p.ex c.-à-d env gén P.-D.G',
    beforeNumber: 'art al p pp n vol chap fig par tél t doc rés ann',
    maybe: 'etc av.J.-C ap.J.-C apr.J.-C J.-C S.A S.A.R.L U.S coll suiv sq éd éds hab',
    lettered: 'plan option annexe groupe section vitamine variante protocole',
    articles: 'le la les un une des du au aux',
  },
  gl: {
    never: 'Sr Sra Dr Dra prof p.ex cf',
    beforeNumber: 'art núm páx',
    maybe: 'etc S.A a.C d.C UU',
    articles: 'o a os as',
  },
  hi: {
    never: 'डॉ प्रो श्री सुश्री पं ए बी सी डी ई एफ एच जे के एल एम एन ओ क्यू आर एस टी यू वी डब्ल्यू एक्स वाई',
    beforeNumber: 'सं',
    ends: '|',
  },
  hr: CROATIAN,
  hu: {
    never: 'dr id ifj özv prof pl kb ún ill vö ld Szt vez.ezr ezr alez',
    beforeNumber: 'sz o old tel',
    maybe: 'stb sz u ui Kr.e Kr.u i.e i.sz Kft Zrt Nyrt Rt Bt bek',
    lettered: 'terv változat melléklet csoport',
    ordinals: true,
  },
  hy: { never: 'պրոֆ դոկտ', maybe: 'և.այլն թ', ends: ':' },
  id: {
    never: 'Dr dr Drs Ir Hj H Prof Tn Ny Sdr Jl Jend Letjen Mayjen yg a.n d.a u.p PT CV Kol',
    beforeNumber: 'No no hlm hal Pasal psl',
    maybe: 'dll dsb dst tsb Tbk Rp',
    lettered: 'rencana opsi lampiran kelompok',
  },
  is: {
    never: 't.d þ.e m.a dr próf sr s.k u.þ.b',
    beforeNumber: 'nr bls kl gr',
    maybe: 'o.s.frv o.fl f.Kr e.Kr kr',
    ordinals: true,
  },
  it: {
    never:
      'sig sigg dott dr dott.ssa prof prof.ssa avv ing arch geom rag on mons gen col cap ten cfr p.es es S.E S.Em N.B sen amb',
    beforeName: 'min',
    beforeNumber: 'art artt n nn p pag pagg vol fig tav tab cap sez par tel lett all co sec',
    maybe: 'ecc S.p.A S.r.l a.C d.C d.p.R c.c.p seg segg ss sgg',
    lettered: 'piano opzione allegato gruppo sezione variante',
    articles: 'il lo la i gli le un una del dello della dei degli delle al alla',
  },
  ka: {
    never: 'ბატ ქ-ნი პროფ ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ ჭ ხ ჯ ჰ',
    beforeNumber: 'გვ მუხ',
    maybe: 'ა.შ წ',
  },
  kk: { never: 'проф акад', maybe: 'т.б ж жж т.с.с млн млрд' },
  lb: {
    never: 'Dr Prof z.B d.h bzw',
    beforeNumber: 'Art Nr S',
    maybe: 'asw etc Mio Mrd',
    ordinals: true,
  },
  lt: {
    never: 'prof dr doc gen plk pvz t.y vad žr kun',
    beforeName: 'p m',
    beforeNumber: 'str Nr nr p psl sk straipsn g',
    maybe: 'm d val ir.kt ir.pan kt pan pr.Kr po.Kr tūkst mln mlrd proc',
    lettered: 'plan variant pried grup',
  },
  lv: {
    never: 'prof dr doc ģen plkv piem t.i t.s t.sk sal',
    beforeNumber: 'nr lpp p pp',
    maybe: 'u.c u.tml utt g gs milj mljrd p.m.ē',
    ordinals: true,
  },
  mk: {
    never: 'проф д-р акад ген т.н т.е на.пр пр сп ул бул г г-ѓа инж',
    beforeNumber: 'бр чл ст стр',
    maybe: 'и.др итн и.сл год п.н.е н.е',
    ordinals: true,
  },
  ms: { never: 'Dr Prof En Pn Sdr Tn Tun Dato', beforeNumber: 'no No hlm', maybe: 'dll dsb Bhd' },
  nb: NORWEGIAN,
  nl: {
    never:
      'dhr mevr mw dr drs prof mr ir ing ds gen kol bijv d.w.z dwz m.b.t i.v.m t.a.v t.o.v o.l.v i.p.v t.b.v o.b.v o.a ca resp zgn vgl incl excl jhr St jo',
    beforeNumber: 'art nr blz p hfst fig pag par tel',
    maybe: 'enz e.d e.a a.s jl e.v v.Chr n.Chr N.V B.V mln mld etc c.s ff bv',
    lettered: 'plan optie bijlage groep variant',
    articles: 'de het een',
  },
  nn: NORWEGIAN,
  no: NORWEGIAN,
  pl: {
    never:
      'p prof doc inż mgr hab gen płk ppłk mjr kpt por św bp abp ks red wicemin dyr ul al pl m.in tzw np tj t.j wg zob por ww pt sp zagr amb bryg ub',
    beforeNumber:
      'art ust pkt nr str s t poz par rozdz godz tel lit dn stycz lut kwiet czerw sierp wrzes paźdz listop grudz ok',
    beforeName: 'woj pow gm min',
    maybe: 'itd itp r w ww tys mln mld zł n.e p.n.e S.A z.o.o o.o in os cz jw ang ros niem łac bm im',
    lettered: 'plan wariant opcj załącznik grup punkt',
    ordinals: true,
  },
  pt: {
    never:
      'Sr Sra Srs Sras Dr Dra Drs Dras Exmo Exma Ilmo Ilma Eng Arq prof profa D Pe Sta Sto Alm Gen Cel Cap Ten Maj p.ex cf V.Ex V.Exa S.Exa Av',
    beforeNumber: 'art arts n nº pág págs p pp cap vol fig séc inc par tel doc res ref al',
    maybe: 'etc S.A Ltda a.C d.C D.C A.C a.m p.m cx apt ed obs aprox máx mín',
    lettered: 'plano opção anexo grupo secção seção vitamina variante',
    articles: 'o a os as um uma do da dos das no na ao à',
  },
  ro: {
    never: 'dl dlui dna d-na d-l dr prof ing conf col cpt ex de.ex cca sf acad',
    beforeNumber: 'art alin lit nr pag p pct cap vol sec tel',
    beforeName: 'str bd jud',
    maybe: 'etc ș.a ş.a ș.a.m.d ş.a.m.d ș.cl S.A S.R.L î.Hr d.Hr î.e.n e.n mil mld gen',
    lettered: 'plan opțiun anex grup variant',
  },
  ru: {
    never:
      'проф доц акад ген подполк лейт адм ул просп пер пл бул напр т.е т.н т.к т.ч т.о т.наз ср тов чл.-корр св Дж т.зв ок гос нач',
    beforeName: 'г гор дер пос с о оз р см',
    beforeNumber: 'ст п пп ч гл стр с рис табл т тт кн вып абз док рез тел корп кв д',
    maybe:
      'г гг в вв и.др др и.т.д т.д и.т.п т.п и.пр пр н.э до.н.э руб коп тыс млн млрд обл отд ред изд мин сек час кв долл экз чел им полк',
    lettered: 'план вариант групп приложени пункт витамин категори разряд лини зон сценари част',
  },
  sh: CROATIAN,
  sk: {
    never: 'p prof doc Ing Mgr JUDr MUDr PhDr dr napr tzv tj t.j resp cca vrát sv gen plk mjr kpt ul porov',
    beforeNumber: 'č čl ods písm s str r zák kap',
    maybe: 'atď a.pod pod hod tis mil mld min pred.Kr po.Kr n.l pr.n.l a.s s.r.o nám',
    lettered: 'plán variant príloh skupin',
    ordinals: true,
  },
  sl: {
    never: 'g gdč dr mag prof doc npr t.i tj oz ipd gen sv inž',
    beforeNumber: 'št čl str odst t',
    maybe: 'itd ipd idr d.o.o d.d pr.n.št n.št tis mio mrd ga polk',
    lettered: 'načrt možnost prilog skupin',
    ordinals: true,
  },
  sq: { never: 'z zj znj dr prof p.sh gjen', beforeNumber: 'nr neni f', maybe: 'etj p.e.s e.s' },
  sr: CROATIAN,
  sv: {
    never:
      't.ex bl.a d.v.s dvs s.k f.d ca prof dr hr fr inkl exkl resp jfr jmf gen ang t.o.m fr.o.m p.g.a pga m.a.o',
    beforeNumber: 'nr s sid kl art kap st p mom tel',
    maybe: 'm.m o.s.v osv m.fl o.d etc f.Kr e.Kr milj mdr kr o.dyl',
    lettered: 'plan alternativ grupp bilaga variant',
  },
  ta: { never: 'டாக்டர் திரு திருமதி பேரா' },
  th: {
    never:
      'ดร ศ รศ ผศ นพ พญ น.ส ด.ช ด.ญ พล.อ พล.ท พล.ต พล.ต.อ พล.ต.ท พ.อ พ.ท พ.ต พ.ต.อ พ.ต.ท ร.ต ร.ต.อ ม.ร.ว ม.ล จ อ ต ถ ซ',
    beforeNumber: 'พ.ศ ค.ศ ม น',
    maybe: 'กม กก ส.ส ส.ว',
  },
  tr: {
    never:
      'Dr Prof Doç Yrd Öğr Gör Av Sn Org Korg Tümg Tuğg Alb Yb Bnb Yzb Hz Uzm Müh Mim T.C bkz örn M.Ö M.S mad Op Gen',
    beforeNumber: 'No s md m sf c',
    maybe: 'vb vs vd yy A.Ş Ltd Şti Cad Sok Mah Apt Blv yak A.B.D',
    lettered: 'plan seçenek ek grup madde',
    ordinals: true,
    afterOrdinal: 'Dünya Ordu Kolordu',
  },
  uk: {
    never:
      'проф доц акад ген підполк лейт адм ім вул просп пров пл бул бульв напр т.зв т.б див пор св Дж інж ред в.о нац',
    beforeName: 'м смт с р о оз г',
    beforeNumber: 'ст п пп ч гл стор с рис табл т тт кн вип абз док рез тел буд кв',
    maybe:
      'р рр ст в вв і.т.д і.т.п т.д т.п і.т.ін т.ін та.ін і.ін ін та.інш інш і.под н.е до.н.е грн коп тис млн млрд обл вид хв год сек крб дол полк',
    lettered: 'план варіант груп додат пункт вітамін категорі лін зон сценарі частин',
  },
  uz: { never: 'prof dr akad', maybe: 'va.h.k va.b', beforeNumber: 'b' },
  vi: {
    never: 'TS GS PGS ThS BS KS TP Tp',
    beforeName: 'Q P',
    beforeNumber: 'tr Đ đ',
    maybe: 'v.v vv',
  },
};
