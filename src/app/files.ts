import { sweepFiles } from '../platform/files/sweep.ts'
import { defineModule } from '../platform/module.ts'

/** Takes away, each night, the bytes that no deed came to keep. */
export const filesModule = defineModule({
  name: 'files',
  title: 'Files',
  area: 'running',
  folder: import.meta.dirname,
  uses: [],
  may: {},
  pages: [],
  jobs: [
    {
      name: 'files.sweep',
      cron: '40 2 * * *',
      run: async call => void (await sweepFiles(call)),
    },
  ],
  personalData: [],
})
