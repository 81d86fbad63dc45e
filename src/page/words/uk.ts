import type { Words } from './Words.ts';

/** The page's words in Ukrainian. */
export const uk: Words = {
  page: {
    name: 'Хто за що стоїть',
    description: 'Хто що пропонує, хто заперечує і якими словами.',
    skip: 'До змісту',
    loading: 'Завантаження …',
    failed: 'Не вдалося завантажити',
    again: 'Спробувати ще раз',
    notLoaded: 'Частина сторінки не надійшла. Перевірте з’єднання і спробуйте ще раз.',
    broken: 'На цій сторінці щось пішло не так.',
    positions: { one: '{count} позиція', few: '{count} позиції', other: '{count} позицій' },
    noPositions: 'Позицій немає',
  },
  views: {
    home: 'Позиції',
    graph: 'Граф',
    matrix: 'Матриця',
    timeline: 'Хронологія',
    reader: 'Текст',
    venues: 'Мапа',
  },
  top: {
    views: 'Подання',
    colours: 'Кольори',
    auto: 'Як у системі',
    light: 'Світлі',
    dark: 'Темні',
    language: 'Мова',
  },
  panel: {
    heading: 'Слова за лінією',
    choose: 'Оберіть лінію або позначку, щоб прочитати речення, на якому вона ґрунтується.',
    keyboard:
      'З клавіатури: Tab — до рисунка, стрілки — від лінії до лінії, Enter — відкрити, Escape — назад.',
  },
  reader: {
    later: 'Пізніша версія',
    earlier: 'Раніша версія',
    excerpt: 'Збережено лише ці слова довшого тексту.',
  },
  missing: {
    title: 'За цією адресою нічого немає',
    text: '«{path}» не є сторінкою цього сервісу. Тут є:',
  },
};
