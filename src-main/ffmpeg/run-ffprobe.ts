import { fail, ok, type Result } from '@shared/domain/result'
import type { FfmpegTools } from './binary'
import { type CaptureProblem, captureOutput } from './capture'
import { type FfmpegInput, inputArgs } from './input-args'

/** What ffprobe printed, as JSON nobody has looked at yet, and its warnings. */
export type FfprobeAnswer = { readonly json: unknown; readonly lastLines: string[] }

const seconds = 15

/**
 * Asks ffprobe about a file.
 * @param entries what to show, in the words of `-show_entries`: `stream=codec_name,width:format=duration`
 * @param options further options, before the input
 */
export async function runFfprobe(
  tools: FfmpegTools,
  input: FfmpegInput,
  entries: string,
  options: readonly string[] = [],
): Promise<Result<FfprobeAnswer, CaptureProblem>> {
  const args = ['-hide_banner', '-loglevel', 'level+warning', '-max_alloc', '1073741824', ...options]
  const said = await captureOutput({
    launcher: tools.ffprobeLauncher,
    args: [...args, '-show_entries', entries, '-print_format', 'json=compact=1', ...inputArgs(input)],
    limits: { seconds },
  })
  if (!said.ok) return said
  const { text, lastLines } = said.value
  try {
    return ok({ json: JSON.parse(text), lastLines })
  } catch {
    return fail({ kind: 'failed', exitCode: 0, lastLines })
  }
}
