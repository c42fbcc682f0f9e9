import type { Patterns } from './patterns'

const own = [
  ['Schau dir das hier genau an, bevor wir weitermachen.'],
  ['Das habe ich früher geglaubt, und zwar lange.'],
  ['Und genau hier passiert es. Achte auf diese Stelle.'],
  ['Also ändere nur eine Sache und lass alles andere, wie es war.'],
  ['Hier ist vorher. Hier ist nachher. Eine Sache ist anders.'],
  ['Diesen Fehler würde ich als Erstes suchen.'],
  ['Diesen Schritt würde ich nie wieder auslassen.'],
  ['Dass es geklappt hat, erkennst du hieran.'],
  ['{saying} Wenn du dir nur eine Sache merkst, dann diese.', 'Wenn du dir nur eine Sache merkst, dann diese.'],
  ['Mehr brauche ich dafür nicht. Das ist alles.'],
]

/** German. Its ideas are not taken apart: they stand as sentences of their own. */
export const german: Patterns = {
  hooks: {
    educational: [
      '{question} Hier ist die kurze Antwort.',
      '{head}: Das steckt dahinter.',
      '{head}: Das solltest du zuerst wissen.',
      '{line} Schau dir an, was dahintersteckt.',
    ],
    humorous: [
      '{question} Ich habe gefragt, damit du es nicht musst.',
      '{head}: Was soll da schon schiefgehen?',
      '{line} Ja, ich habe eine Meinung dazu.',
      '{head}: eine Liebesgeschichte mit kleinen Verletzungen.',
    ],
    edgy: [
      '{question} Die ehrliche Antwort wird dir nicht gefallen.',
      '{head}: Lassen wir den höflichen Teil weg.',
      '{line} So, jetzt hat es jemand gesagt.',
      '{line} Widersprich mir, wenn du das hier gesehen hast.',
    ],
    'founder-focused': [
      '{question} So würde ich es entscheiden.',
      '{head}: Das würde ich einer Gründerin beim Kaffee sagen.',
      '{line} Das heißt es, wenn du den Laden führst.',
      '{head}: gesehen von jemandem, bei dem es am Montag laufen muss.',
    ],
  },
  stories: {
    educational: ['Alles begann mit einer Frage: {question}', 'Alles begann mit einem Gedanken: {line}'],
    humorous: ['Alles begann ganz harmlos: {question}', 'Alles begann, wie meine Probleme immer beginnen: {line}'],
    edgy: ['Eine Frage ließ mich nicht los: {question}', 'Ein Gedanke ließ mich nicht los: {line}'],
    'founder-focused': [
      'Eines Morgens lag nur eine Frage auf meinem Tisch: {question}',
      'Ein Satz liegt seit Wochen auf meinem Tisch: {line}',
    ],
  },
  own: { educational: own, humorous: own, edgy: own, 'founder-focused': own },
  mine: {
    educational: ['So sieht das bei mir aus.'],
    humorous: ['Und das ist mein eigener Versuch. Bitte nicht lachen.'],
    edgy: ['Und so sieht es bei mir aus, ungeschönt.'],
    'founder-focused': ['So sah das bei uns aus.'],
  },
  turns: {
    educational: ['Und hier dreht sich die Sache.'],
    humorous: ['Und dann, gegen jede Wahrscheinlichkeit, klappt es.'],
    edgy: ['Und dann habe ich aufgehört zu nicken.'],
    'founder-focused': ['Und dann hat eine Sache alles andere verändert.'],
  },
  first: {
    educational: ['Das Wichtigste zuerst: ', 'Fang hier an: '],
    humorous: ['Das habe ich mir nicht ausgedacht: ', 'Bitte hinsetzen: '],
    edgy: ['Ganz ehrlich: ', 'Ohne Zucker: '],
    'founder-focused': ['Das habe ich mir zuerst notiert: ', 'Das zählt am Montag: '],
  },
  last: {
    educational: ['Und das solltest du dir merken: '],
    humorous: ['Und das Beste kommt jetzt: '],
    edgy: ['Und das hier gern zweimal hören: '],
    'founder-focused': ['Und danach würde ich handeln: '],
  },
  ctas: {
    educational: [
      'Speichere dir das und sag mir, was noch unklar ist.',
      'Probier es einmal aus und schreib mir, was du gesehen hast.',
    ],
    humorous: [
      'Schreib mir deins in die Kommentare, dann fühle ich mich weniger allein.',
      'Folge mir. Klüger wird es nicht, aber mehr.',
    ],
    edgy: [
      'Anderer Meinung? Schreib es in die Kommentare. Ich lese sie.',
      'Folge mir, wenn du es lieber direkt hörst.',
    ],
    'founder-focused': [
      'Was hättest du getan? Schreib es in die Kommentare.',
      'Folge mir. Ich zeige, was klappt und was nicht.',
    ],
  },
}
