/** What a model that means well would answer: a title and beats made of the words it was given. */

const between = (text, name) =>
  [...text.matchAll(new RegExp(`<<${name}[^>]*>>\\n([\\s\\S]*?)\\n<<end of ${name}`, 'g'))].map(found => found[1])

const subjectOf = idea =>
  idea
    .trim()
    .split(/[.!?\n]/)[0]
    .slice(0, 80) || 'this'

/** Eight beats. The signs outside of ASCII are there to be cut in two on their way. */
function writeScript(request) {
  const ideas = between(request, 'idea \\d+')
  const subject = subjectOf(ideas[0] ?? '')
  const variant = /This is variant (\d+)/.exec(request)?.[1]
  const title = variant ? `${subject} – take ${variant}` : subject
  return {
    title,
    beats: [
      { kind: 'hook', text: `Nobody tells you this about ${subject} – until it’s too late 🌧️.` },
      { kind: 'point', text: `Here is how ${subject} looks on a plain Tuesday.` },
      { kind: 'point', text: 'The first mistake is to wait for a better moment.' },
      { kind: 'point', text: 'The second one is “I’ll do it when I have more time”.' },
      { kind: 'point', text: 'So make it smaller: one step, ten minutes, no café, no gear.' },
      { kind: 'point', text: 'Write down what happened, even if nothing did.' },
      { kind: 'point', text: 'After a week you will see one thing you would never have guessed.' },
      { kind: 'cta', text: `Try it once, and tell me below how ${subject} went for you – honestly.` },
    ],
  }
}

function scriptIn(request) {
  try {
    return JSON.parse(between(request, 'script')[0]).beats
  } catch {
    return []
  }
}

function rewriteBeat(request) {
  const beat = JSON.parse(between(request, 'beat')[0])
  const words = beat.text.split(/\s+/)
  const text = /half the words/.test(request)
    ? words.slice(0, Math.ceil(words.length / 2)).join(' ')
    : `Look: ${beat.text}`
  return { title: '', beats: [{ kind: beat.kind, text }] }
}

/** @param {string} request all that was said by the user */
export function writeAnswer(request) {
  if (/^Rewrite one beat/m.test(request)) return rewriteBeat(request)
  if (/^Write five first lines/m.test(request)) {
    const ways = ['Stop', 'Wait', 'Honestly', 'Nobody says it', 'Three years ago']
    return {
      title: '',
      beats: ways.map(way => ({ kind: 'hook', text: `${way}: ${scriptIn(request)[0]?.text ?? ''}` })),
    }
  }
  const language = /^Translate this script into the language (\S+)/m.exec(request)?.[1]
  if (language)
    return { title: '', beats: scriptIn(request).map(({ kind, text }) => ({ kind, text: `[${language}] ${text}` })) }
  return writeScript(request)
}

export const asNumbers = ({ title, beats }) =>
  `Here is your script.\n\nTitle: ${title}\n\n${beats.map(({ text }, index) => `${index + 1}. **${text}**`).join('\n')}\n`

export const asLabels = ({ title, beats }) => {
  const names = { hook: 'Hook', point: 'Point', cta: 'Call to action' }
  return `Title: ${title}\n\n${beats.map(({ kind, text }) => `${names[kind]}: "${text}"`).join('\n\n')}\n`
}

export const asFence = answer => `Sure! Here it is:\n\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\`\nEnjoy!`
