import type { z } from 'zod'

/** Something wrong in a project file: where, as one would write it (`beats[2].clips[0].to`; empty for the whole), and what, as half a sentence. */
export type Fault = { readonly place: string; readonly message: string }

/** A fault as one line of text. */
export const faultLine = ({ place, message }: Fault): string => (place === '' ? message : `${place}: ${message}`)

/** A path into the file as one would write it. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`
    const name = String(key)
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${place}[${JSON.stringify(name)}]`
    return place === '' ? name : `${place}.${name}`
  }, '')

/** What one of zod's findings means for whoever wrote the file; one sentence for each unknown field. */
export function faultOf(issue: z.core.$ZodIssue, json: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      place: placeOf([...issue.path, key]),
      message: 'is not a field of a project file',
    }))
  }
  const value = valueAt(json, issue.path)
  return [{ place: placeOf(issue.path), message: value === undefined ? 'is missing' : messageOf(issue, value) }]
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  )
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
}

const shown = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}, not ${shown(value)}`
    case 'invalid_value':
      return `must be ${issue.values.map(shown).join(' or ')}, not ${shown(value)}`
    case 'too_small':
      return `must ${sizeOf(issue.origin)} ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `must ${sizeOf(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin)}`
    case 'invalid_union':
      return `must be ${valuesOf(issue.errors)}, not ${shown(value)}`
    case 'invalid_key':
      return 'is not a name that a media may have'
    default:
      return issue.message
  }
}

const sizeOf = (origin: string) => (origin === 'string' || origin === 'array' ? 'have' : 'be')
const unitOf = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '')

const valuesOf = (branches: readonly (readonly z.core.$ZodIssue[])[]): string =>
  branches
    .flat()
    .flatMap(issue => (issue.code === 'invalid_value' ? issue.values.map(shown) : []))
    .join(' or ')
