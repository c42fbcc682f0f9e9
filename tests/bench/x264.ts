/** x264 as an expert sets it for a film of this kind; our `high` is the same. */
export const veryfast20 = ['-preset', 'veryfast', '-crf', '20'] as const
/** Every pixel as it came; quick, and large. */
export const lossless = ['-preset', 'ultrafast', '-qp', '0'] as const
