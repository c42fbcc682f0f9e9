import type { Patterns } from './patterns'

const story = ['{mine} So war das.', '{mine} Davon erzähle ich dir.']
const number = ['Zähl mit: {list}.']
const middle = [
  'Vergleich das mit dem, was du selbst siehst.',
  'Wo ist dir das zuletzt begegnet?',
  'Halt kurz an und überleg, was das für dich heißt.',
  'Was würdest du daran als Erstes ändern?',
]

/** German. Its ideas are not taken apart: they stand as sentences of their own, or in quotation marks. */
export const german: Patterns = {
  hooks: {
    educational: {
      ...{ story, number },
      question: [
        'Weißt du, {clause}?',
        '{question} Was denkst du?',
        'Was fällt dir als Erstes ein, wenn du {subject} hörst?',
      ],
      mistake: ['Was, wenn etwas von dem nicht stimmt, was du über {subject} gehört hast?'],
      promise: ['Ich zeige dir, {clause}.', 'Ich gehe {subject} Schritt für Schritt mit dir durch.'],
      address: [
        'Wenn du dich fragst, {clause}, ist das hier für dich.',
        'Wenn dich {subject} beschäftigt, ist das hier für dich.',
      ],
      challenge: ['Rate zuerst, {clause}.', 'Sag in einem Satz, was du über {subject} weißt, bevor du weiterschaust.'],
    },
    humorous: {
      ...{ story, number },
      question: [
        'Weiß hier jemand, {clause}, oder tun wir nur so?',
        '{question} Ich frage für einen Freund.',
        'Ist es noch zu früh am Tag für {subject}?',
      ],
      mistake: ['Was kann bei {subject} schon schiefgehen?'],
      promise: [
        'Ich erkläre dir mit ernstem Gesicht, {clause}.',
        'Ich erkläre dir {subject}, so gut es mit ernstem Gesicht geht.',
      ],
      address: ['Wenn du bei {subject} gerade geseufzt hast, bist du hier richtig.'],
      challenge: [
        'Erklär mal, {clause}, ohne dabei die Hände zu benutzen.',
        'Erklär mal {subject}, ohne dabei die Hände zu benutzen.',
      ],
    },
    edgy: {
      ...{ story, number },
      question: [
        'Weißt du wirklich, {clause}?',
        '{question} Willst du die höfliche oder die ehrliche Antwort?',
        'Willst du zu {subject} etwas Höfliches hören oder etwas Ehrliches?',
      ],
      mistake: ['Vielleicht liegst du bei {subject} falsch.'],
      promise: [
        'Ich sage dir ohne den höflichen Teil, {clause}.',
        'Ich sage dir, was ich von {subject} halte, ohne den höflichen Teil.',
      ],
      address: ['Wenn du zu {subject} nur Nettes hören willst, scroll weiter.'],
      challenge: ['Streite mit mir über {subject}.'],
    },
    'founder-focused': {
      ...{ story, number },
      question: [
        'Wer in deinem Team weiß, {clause}?',
        '{question} Wie würdest du entscheiden?',
        'Was heißt {subject} für dein Unternehmen?',
      ],
      mistake: ['Was, wenn dein Team {subject} von der falschen Seite anschaut?'],
      promise: [
        'Ich erkläre dir wie einem kleinen Team, {clause}.',
        'Ich erkläre dir {subject} so, wie ich es einem kleinen Team erklären würde.',
      ],
      address: ['Wenn du gerade etwas aufbaust, nimm dir kurz Zeit für {subject}.'],
      challenge: [
        'Frag dein Team, {clause}.',
        'Nimm {subject} mit in eure nächste Besprechung und frag alle nach ihrer Meinung.',
      ],
    },
  },
  stories: ['{mine} So ging das.', 'Fangen wir mit einer Frage an: {question}', 'Fangen wir vorne an, bei {subject}.'],
  open: {
    educational: ['Denk kurz selbst nach, bevor ich weiterrede.', 'Schreib dir kurz auf, was du vermutest.'],
    humorous: ['Keine Sorge, das hier wird nicht benotet.', 'Tief durchatmen. Wir schauen da jetzt gemeinsam hin.'],
    edgy: ['Vergiss für einen Moment, was nett klingt.', 'Du musst mir nicht zustimmen. Hör nur zu.'],
    'founder-focused': ['Denk dabei an dein eigenes Team.', 'Stell dir vor, du musst das am Montag entscheiden.'],
  },
  middle: { educational: middle, humorous: middle, edgy: middle, 'founder-focused': middle },
  close: {
    educational: ['Was davon probierst du zuerst aus?', 'Was möchtest du darüber noch wissen?'],
    humorous: ['Mehr Würde hatte ich heute leider nicht dabei.', 'Falls du gelächelt hast: Das zählt als Lernen.'],
    edgy: ['Und jetzt sag mir, wo ich falschliege.', 'Wenn dich das ärgert, frag dich kurz, warum.'],
    'founder-focused': ['Wer in deinem Team sollte das wissen?', 'Was davon nimmst du in die nächste Besprechung mit?'],
  },
  answers: [
    '[Zähl sie einzeln auf: {list}]',
    '[Erzähl, wie es war: {mine}]',
    '[Sag in ein, zwei Sätzen, {clause}]',
    '[Antworte in ein, zwei Sätzen: {question}]',
    '[Sag in ein, zwei Sätzen das Wichtigste zu {subject}]',
    '[Sag in einem Satz, was du über {subject} sicher weißt]',
  ],
  prompts: [
    '[Nenne den Fehler, den du am häufigsten siehst]',
    '[Erzähl ein Beispiel, das du selbst gesehen hast]',
    '[Nenne den ersten Schritt, den du empfiehlst]',
    '[Nenne eine Zahl oder Quelle, die du belegen kannst]',
    '[Zeig den Moment, auf den es dir ankommt]',
  ],
  foreign: '[Sag in deinen Worten auf Deutsch: {sentence}]',
  next: ['Weiter geht es mit {subject}.'],
  turns: {
    educational: ['Und das ist der Teil zum Merken.'],
    humorous: ['Und jetzt bitte festhalten.'],
    edgy: ['Und jetzt der Teil, bei dem Nicken nicht reicht.'],
    'founder-focused': ['Und das ist der Teil zum Handeln.'],
  },
  first: {
    educational: ['Das Wichtigste zuerst: ', 'Fang hier an: '],
    humorous: ['Bitte hinsetzen: ', 'Für die nächste Party: '],
    edgy: ['Ganz ehrlich: ', 'Ohne Zucker: '],
    'founder-focused': ['Schreib dir das zuerst auf: ', 'Für eure nächste Besprechung: '],
  },
  last: {
    educational: ['Und das solltest du dir merken: ', 'Nimm das mit: '],
    humorous: ['Und zum großen Finale: ', 'Eins noch, dann darfst du gehen: '],
    edgy: ['Und das hier gern zweimal hören: ', 'Und das für die nächste Diskussion: '],
    'founder-focused': ['Und danach kannst du handeln: ', 'Das gehört ans Whiteboard: '],
  },
  ctas: {
    educational: [
      'Schick das jemandem, der sich fragt, {clause}.',
      'Speichere dir das für das nächste Mal, wenn es um {subject} geht.',
      'Speichere dir das und sag mir, was noch unklar ist.',
      'Schreib mir in die Kommentare, was du darüber weißt.',
    ],
    humorous: [
      'Schick das jemandem, der über {subject} lachen würde.',
      'Schreib mir deins in die Kommentare, dann fühle ich mich weniger allein.',
      'Folge mir. Klüger wird es nicht, aber mehr.',
    ],
    edgy: [
      'Schick das jemandem, der gern über {subject} streitet.',
      'Anderer Meinung? Schreib es in die Kommentare.',
      'Folge mir, wenn du es lieber direkt hörst.',
    ],
    'founder-focused': [
      'Schick das jemandem, mit dem du über {subject} reden solltest.',
      'Was würdest du tun? Schreib es in die Kommentare.',
      'Folge mir, wenn du auch etwas aufbaust.',
    ],
  },
}
