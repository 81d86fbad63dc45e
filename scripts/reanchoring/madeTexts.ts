import { readFileSync } from 'node:fs';

/** A text to make edits in, and what would change what it says. */
export interface MadeText {
  readonly name: string;
  readonly text: string;
  /** Names that it has, and others of the same kind. */
  readonly names: readonly (readonly [own: string, other: string])[];
  /** Words that deny what they are put into. */
  readonly denials: readonly string[];
  /** Words that may come without changing what is said. */
  readonly additions: readonly string[];
}

const article = new URL('../../seed/putin-zelensky-talks/article.txt', import.meta.url);

/** Texts of several scripts: with capitals and without, with spaces and without, with combining marks, with emoji. */
export function madeTexts(): readonly MadeText[] {
  return [
    {
      name: 'English, an article',
      text: readFileSync(article, 'utf8'),
      names: [
        ['Putin', 'Lavrov'],
        ['Zelensky', 'Zaluzhny'],
        ['Trump', 'Vance'],
        ['Moscow', 'Minsk'],
        ['Geneva', 'Vienna'],
        ['Budapest', 'Bucharest'],
        ['Ukraine', 'Moldova'],
        ['Macron', 'Merz'],
      ],
      denials: ['not', 'never', 'no longer', 'hardly'],
      additions: ['publicly', 'quite', 'openly', 'gradually', 'simply'],
    },
    {
      name: 'English, numbers and repetition',
      text: `The envoy of Norlund arrived at 9.30 on Monday with 14 advisers. “We will stay until the work is done,” she told reporters outside the old customs house. She added that three ships would leave on 12 May, whatever the weather.

Officials in Ardania said that the envoy had brought a plan of seven points. “We will stay until the work is done,” one of them repeated in the evening, visibly tired. The plan asks both sides to withdraw 30 kilometres from the strait and to exchange all prisoners within 45 days.

Velmark’s foreign minister called the plan a step in the right direction. He said that his government would study it carefully and answer within a week. A spokeswoman for the ministry said that she could not confirm the number of prisoners, which aid groups put at 1,200.

The mayor of Port Lisse offered the town hall for a second round of talks. The mayor of Port Lisse offered the town hall for a second round of talks last year too, and nobody came. Fishermen said that they wanted the strait to be open again before the season begins in June 🚢🇳🇴. “Nobody asked us,” said one of them, who has 2 boats and 11 men to feed.

In the evening the two delegations met for dinner without their advisers. The dinner lasted four hours, and neither side said afterwards what had been spoken about. Observers noted that the minister left by the side door, smiling, while the envoy walked to her hotel through the rain.`,
      names: [
        ['Norlund', 'Sudlund'],
        ['Ardania', 'Kalmar'],
        ['Velmark', 'Ardania'],
        ['Lisse', 'Marne'],
        ['Monday', 'Friday'],
        ['May', 'June'],
      ],
      denials: ['not', 'never', 'hardly'],
      additions: ['quite', 'openly', 'formally'],
    },
    {
      name: 'German',
      text: `Die Gesandte traf am Montag mit vierzehn Beratern in Port Lisse ein. „Wir bleiben, bis die Arbeit getan ist“, sagte sie vor dem alten Zollhaus. Drei Schiffe sollen am 12. Mai auslaufen, was immer das Wetter bringt.

Der Außenminister von Velmark nannte den Plan einen Schritt in die richtige Richtung. Seine Regierung werde ihn sorgfältig prüfen und innerhalb einer Woche antworten, sagte er. Eine Sprecherin wollte die Zahl der Gefangenen nicht bestätigen, die Hilfsgruppen mit 1200 angeben.

Fischer sagten, sie wollten die Meerenge vor dem Beginn der Saison wieder offen sehen. Beobachter bemerkten, dass der Minister lächelnd durch die Seitentür ging, während die Gesandte durch den Regen zu ihrem Hotel lief.`,
      names: [
        ['Velmark', 'Kalmar'],
        ['Lisse', 'Marne'],
        ['Montag', 'Freitag'],
      ],
      denials: ['nicht', 'nie', 'kaum'],
      additions: ['öffentlich', 'ziemlich'],
    },
    {
      name: 'Russian',
      text: `Посланница прибыла в понедельник с четырнадцатью советниками. «Мы останемся, пока работа не будет сделана», — сказала она журналистам у старой таможни. Три корабля должны выйти 12 мая, какой бы ни была погода.

Министр иностранных дел Велмарка назвал план шагом в верном направлении. Он сказал, что правительство внимательно изучит его и ответит в течение недели. Представительница министерства не подтвердила число пленных, которых, по данным помощников, 1200.

Рыбаки говорили, что хотят снова увидеть пролив открытым до начала сезона. Наблюдатели заметили, что министр вышел через боковую дверь с улыбкой, а посланница пошла в гостиницу под дождём.`,
      names: [
        ['Велмарка', 'Калмара'],
        ['Министр', 'Посол'],
      ],
      denials: ['не', 'никогда', 'едва ли не'],
      additions: ['открыто', 'публично', 'довольно'],
    },
    {
      name: 'Vietnamese, combining marks',
      text: `Đặc sứ của Norlund đến vào thứ hai với mười bốn cố vấn. “Chúng tôi sẽ ở lại cho đến khi công việc hoàn thành,” bà nói với các phóng viên bên ngoài nhà hải quan cũ. Ba con tàu sẽ rời cảng ngày 12 tháng 5.

Ngoại trưởng Velmark gọi kế hoạch là một bước đi đúng hướng. Ông nói chính phủ của mình sẽ nghiên cứu kỹ và trả lời trong vòng một tuần. Người phát ngôn từ chối xác nhận số tù nhân mà các nhóm cứu trợ cho là 1200.`.normalize(
        'NFD',
      ),
      names: [
        ['Norlund', 'Sudlund'],
        ['Velmark', 'Kalmar'],
      ],
      denials: ['không', 'chưa'],
      additions: ['rõ ràng'],
    },
    {
      name: 'Arabic',
      text: `وصلت المبعوثة يوم الاثنين مع أربعة عشر مستشارا إلى بورت مارن. وقالت للصحفيين أمام مبنى الجمارك القديم إن الفريق سيبقى حتى ينتهي العمل. ومن المقرر أن تغادر ثلاث سفن في 12 مايو مهما كان الطقس.

وصف وزير خارجية فيلمارك الخطة بأنها خطوة في الاتجاه الصحيح. وقال إن حكومته ستدرسها بعناية وترد خلال أسبوع واحد. ورفضت متحدثة باسم الوزارة تأكيد عدد السجناء الذي تقدره جماعات الإغاثة بنحو 1200.`,
      names: [
        ['فيلمارك', 'كالمار'],
        ['الاثنين', 'الجمعة'],
      ],
      denials: ['لا', 'لم', 'ليس'],
      additions: ['علنا'],
    },
    {
      name: 'Hindi',
      text: `नॉरलुंड की दूत सोमवार को चौदह सलाहकारों के साथ पहुंचीं। उन्होंने पुराने सीमा शुल्क भवन के बाहर पत्रकारों से कहा कि काम पूरा होने तक दल यहीं रहेगा। तीन जहाज 12 मई को रवाना होंगे, मौसम चाहे जैसा हो।

वेलमार्क के विदेश मंत्री ने योजना को सही दिशा में एक कदम बताया। उन्होंने कहा कि उनकी सरकार इसका ध्यान से अध्ययन करेगी और एक सप्ताह में उत्तर देगी।`,
      names: [
        ['नॉरलुंड', 'सुदलुंड'],
        ['वेलमार्क', 'कालमार'],
      ],
      denials: ['नहीं'],
      additions: ['खुलकर'],
    },
    {
      name: 'Chinese',
      text: `挪伦特使星期一带着十四名顾问抵达利斯港。她在旧海关大楼外对记者说：“工作完成之前我们会留下来。”三艘船将于5月12日出发，无论天气如何。

维尔马克外交部长称该计划是朝着正确方向迈出的一步。他说政府将仔细研究该计划，并在一周内作出答复。外交部发言人拒绝证实战俘人数，援助团体估计为1200人。

渔民们说，他们希望海峡在捕鱼季节开始之前重新开放。观察人士注意到，部长微笑着从侧门离开，而特使则冒雨步行回酒店。`,
      names: [
        ['挪伦', '苏伦'],
        ['维尔马克', '卡尔马'],
      ],
      denials: ['不', '没有'],
      additions: ['也'],
    },
    {
      name: 'Thai',
      text: `ทูตพิเศษของนอร์ลุนด์เดินทางมาถึงเมื่อวันจันทร์พร้อมที่ปรึกษาสิบสี่คน เธอบอกกับผู้สื่อข่าวหน้าอาคารศุลกากรเก่าว่าทีมงานจะอยู่จนกว่างานจะเสร็จ เรือสามลำจะออกเดินทางในวันที่ 12 พฤษภาคม

รัฐมนตรีต่างประเทศของเวลมาร์กเรียกแผนนี้ว่าเป็นก้าวไปในทิศทางที่ถูกต้อง เขากล่าวว่ารัฐบาลของเขาจะศึกษาแผนอย่างรอบคอบและตอบภายในหนึ่งสัปดาห์`,
      names: [
        ['นอร์ลุนด์', 'ซุดลุนด์'],
        ['เวลมาร์ก', 'คาลมาร์'],
      ],
      denials: ['ไม่'],
      additions: ['ก็'],
    },
    {
      name: 'Korean',
      text: `노를룬드 특사가 월요일에 고문 열네 명과 함께 도착했다. 그는 옛 세관 건물 앞에서 기자들에게 일이 끝날 때까지 머물겠다고 말했다. 배 세 척이 5월 12일에 출항할 예정이다.

벨마르크 외무장관은 이 계획을 올바른 방향으로 가는 한 걸음이라고 불렀다. 그는 정부가 계획을 면밀히 검토하고 일주일 안에 답하겠다고 말했다. 어부들은 조업철이 시작되기 전에 해협이 다시 열리기를 바란다고 말했다 🚢.`,
      names: [
        ['노를룬드', '수들룬드'],
        ['벨마르크', '칼마르'],
      ],
      denials: ['안', '못'],
      additions: ['또한'],
    },
  ];
}
