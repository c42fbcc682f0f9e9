/** How a request is put. Endpoints that call themselves compatible differ in what they take. */
export type RequestShape = {
  readonly api: 'chat' | 'responses'
  /** How the answer's form is asked for; text leaves it to the instructions. */
  readonly format: 'json_schema' | 'json_object' | 'text'
  /** What the most tokens are called. */
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  readonly hasTemperature: boolean
  /** Whether the tokens used are asked for while streaming. */
  readonly hasUsage: boolean
}

export const usualShape: RequestShape = {
  api: 'chat',
  format: 'json_schema',
  limit: 'max_tokens',
  hasTemperature: true,
  hasUsage: true,
}

const easierFormat = { json_schema: 'json_object', json_object: 'text', text: undefined } as const
const namesFormat = /response_format|json_schema|json_object|json schema|json mode|structured|text\.format/i

/** Whether a refusal is about the model, not about the way of asking. */
const namesModel = /model_not_found|\bmodel\b/i
const wantsResponses = /\bresponses\b/i

/**
 * The next way to put a request that was refused; undefined where no other way would help.
 * @param status HTTP status of the refusal
 * @param words what the refusal said, its codes with it
 */
export function easierShape(shape: RequestShape, status: number, words: string): RequestShape | undefined {
  if (status === 404 || status === 405) {
    const isForResponses = wantsResponses.test(words) || !namesModel.test(words)
    return shape.api === 'chat' && isForResponses ? { ...shape, api: 'responses' } : undefined
  }
  if (status !== 400 && status !== 422) return undefined
  if (/stream_options|include_usage/i.test(words) && shape.hasUsage) return { ...shape, hasUsage: false }
  if (/temperature/i.test(words) && shape.hasTemperature) return { ...shape, hasTemperature: false }
  if (/max_completion_tokens/i.test(words) && shape.limit === 'max_tokens')
    return { ...shape, limit: 'max_completion_tokens' }
  const format = easierFormat[shape.format]
  return namesFormat.test(words) && format ? { ...shape, format } : undefined
}
