import type { Draft, WritingTask } from '../writing'

/** Writes by rules from the idea's own words, the same for the same seed; a translation is not possible by rules and gives none. */
export function writeBuiltIn(task: WritingTask, seed: number): Draft[] {
  if (task.kind === 'translate') return []
  if (task.kind === 'rewrite') return [{ title: '', beats: [{ ...task.beat, text: rewritten(task.beat.text) }] }]
  const topic = task.kind === 'script' ? (task.ideas[0]?.content ?? '') : (task.script[0]?.text ?? '')
  if (task.kind === 'hooks') {
    return [1, 2, 3, 4, 5].map(place => ({
      title: '',
      beats: [{ kind: 'hook', text: `Hook ${place}: ${topic}`.slice(0, 200) }],
    }))
  }
  return Array.from({ length: task.wish.variants }, (_, variant) => draftOf(topic, seed + variant))
}

const rewritten = (text: string) => text.split(/\s+/).slice(0, 6).join(' ')

function draftOf(topic: string, seed: number): Draft {
  const points = [
    'why it matters',
    'what most get wrong',
    'the first step',
    'the second step',
    'what changes',
    'a proof',
  ]
  return {
    title: topic.slice(0, 60),
    beats: [
      { kind: 'hook', text: `Nobody tells you this about ${topic.slice(0, 80)}.` },
      ...points.map((point, index) => ({
        kind: 'point' as const,
        text: `Point ${index + 1}, ${point}: ${topic.slice(0, 80)} (${seed % 7}).`,
      })),
      { kind: 'cta', text: 'Follow for the next one.' },
    ],
  }
}
