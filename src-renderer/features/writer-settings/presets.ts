/** Endpoints that many use. Any other that speaks the same protocol is typed. */
export const presets = [
  { id: 'openai', name: 'OpenAI', base_url: 'https://api.openai.com/v1' },
  { id: 'openrouter', name: 'OpenRouter', base_url: 'https://openrouter.ai/api/v1' },
  { id: 'ollama', name: 'Ollama', base_url: 'http://127.0.0.1:11434/v1' },
  { id: 'lm-studio', name: 'LM Studio', base_url: 'http://127.0.0.1:1234/v1' },
] as const

export type PresetId = (typeof presets)[number]['id'] | 'own'

/** The preset that a base URL is, `own` for any other. */
export const presetOf = (base_url: string): PresetId =>
  presets.find(preset => preset.base_url === base_url.trim().replace(/\/+$/, ''))?.id ?? 'own'
