/** The three channels between a page and main: calls, files the user gave, and events. Nothing else crosses. */
export const channels = { call: 'studio:call', files: 'studio:files', event: 'studio:event' } as const
