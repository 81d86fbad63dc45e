import { describe, expect, test } from 'vitest';
import { cutWords } from '../../src/evidence/wholeWords.ts';

/** What a part of a text cuts, at its first place. */
function cut(text: string, part: string): string | null {
  const start = text.indexOf(part);
  return cutWords(text, start, start + part.length);
}

describe('a word is cut', () => {
  test.each([
    ['at its end', 'Malians came', 'Mali', 'ends inside the word “Malians”'],
    ['at its beginning', 'an unfit offer', 'fit', 'begins inside the word “unfit”'],
    [
      'on both sides',
      'they discussed it',
      'us',
      'begins inside the word “discussed” and ends inside the word “discussed”',
    ],
    [
      'by a stretch of several',
      'unfit offers',
      'fit offer',
      'begins inside the word “unfit” and ends inside the word “offers”',
    ],
    ['in the plural', 'the envoys', 'envoy', 'ends inside the word “envoys”'],
    ['in a compound', 'Hafenstadt', 'Hafen', 'ends inside the word “Hafenstadt”'],
    ['where a digit follows', 'G77 met', 'G7', 'ends inside the word “G77”'],
    [
      'in a number',
      'some 2,500.75 tons',
      '500',
      'begins inside the word “2,500.75” and ends inside the word “2,500.75”',
    ],
    ['behind the sign of a number', 'at −5 degrees', '5 degrees', 'begins inside the word “−5”'],
    ['behind the sign of an amount', 'lost (-$5)', '$5', 'begins inside the word “-$5”'],
    ['behind a sign', 'at −5 degrees', 'at −', 'ends inside the word “−5”'],
    ['before a fraction', 'some 2½ tons', '2', 'ends inside the word “2½”'],
    ['at an underscore', 'the port_lisse tag', 'port', 'ends inside the word “port_lisse”'],
    ['before what makes it its contrary', 'We can’t agree', 'We can', 'ends inside the word “can’t”'],
    ['at the apostrophe of Ukrainian', 'Слов’янськ', 'янськ', 'begins inside the word “Слов’янськ”'],
    ['in a Hebrew abbreviation', 'ארה״ב הציעה', 'ארה', 'ends inside the word “ארה״ב”'],
    ['at an invisible character', 'har\u00ADbour talks', 'har', 'ends inside the word “harbour”'],
    ['at the joiner of Persian', 'می\u200Cگوید', 'می', 'ends inside the word “میگوید”'],
    ['before what is attached to its end in Arabic', 'وزيرها', 'وزير', 'ends inside the word “وزيرها”'],
    ['behind more than what is attached in Arabic', 'مستقبل', 'قبل', 'begins inside the word “مستقبل”'],
    ['at its beginning in Korean', '북한은 말했다', '한은', 'begins inside the word “북한은”'],
    [
      'before more than particles in Korean',
      '인도네시아는 말했다',
      '인도',
      'ends inside the word “인도네시아는”',
    ],
    ['before another noun in Korean', '한국은행은 말했다', '한국', 'ends inside the word “한국은행은”'],
    ['before what denies it in Korean', '휴전을 지지하지 않는다', '지지', 'ends inside the word “지지하지”'],
    ['in Devanagari', 'भारतीय दूत', 'भारत', 'ends inside the word “भारतीय”'],
  ])('%s', (_, text, part, expected) => {
    expect(cut(text, part)).toBe(expected);
  });
});

describe('a word is whole', () => {
  test.each([
    ['before the apostrophe of a genitive', 'Velmark’s envoy', 'Velmark'],
    ['and before any that stands for it', 'Velmarkʼs envoy', 'Velmark'],
    ['behind that of an elision', 'l’envoyé d’Oslo', 'Oslo'],
    ['before that of a Turkish ending', 'Oslo’da kaldı', 'Oslo'],
    ['in a compound with a hyphen', 'the Oslo-based envoy', 'Oslo'],
    ['before a footnote’s number', 'in Oslo² again', 'Oslo'],
    ['behind the dash of a span of numbers', 'from 19-20 May', '20 May'],
    ['behind a hyphen', 'against COVID-19', '19'],
    ['behind a dash', 'fell − 5 degrees', '5 degrees'],
    ['between underscores', 'in _Oslo_ again', 'Oslo'],
    ['between marks', '“Oslo”', 'Oslo'],
    ['where the space has no width', 'in\u200BOslo\u200Bagain', 'Oslo'],
    ['beside a picture', '🚢Oslo🚢', 'Oslo'],
    ['of letters in several places', '𝐎slo', '𝐎slo'],
    ['in Chinese, anywhere', '挪威外交部发言人', '外交部'],
    ['in Japanese beside Latin', 'NATOは会談', 'NATO'],
    ['in Thai, Lao, Khmer and Burmese, anywhere', 'การเจรจา', 'เจรจา'],
    ['in Lao', 'ການເຈລະຈາ', 'ເຈລະຈາ'],
    ['in Khmer', 'កិច្ចចរចា', 'ចរចា'],
    ['in Burmese', 'ဆွေးနွေးပွဲ', 'ပွဲ'],
    ['before the particle of Korean', '북한은 말했다', '북한'],
    ['before what makes a verb of it in Korean', '휴전을 제안했다고', '제안'],
    ['before several particles of Korean', '서울에서는 말했다', '서울'],
    ['before particles and another script', '한국은NATO와', '한국'],
    ['in Korean beside Latin', 'NATO는 말했다', 'NATO'],
    ['in Korean before Latin', '주한NATO', '주한'],
    ['behind "and" of Arabic', 'وكندا قالت', 'كندا'],
    ['behind "and to the" of Arabic', 'وبالقاهرة', 'القاهرة'],
    ['behind "and from" of Hebrew', 'ומקנדה', 'קנדה'],
    ['alone', 'Oslo', 'Oslo'],
  ])('%s', (_, text, part) => {
    expect(cut(text, part)).toBeNull();
  });
});
