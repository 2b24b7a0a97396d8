import type { House, School } from '../../../platform/call.ts'

/** The school at this address. Which schools there are is no secret; what is in them is. */
export const schoolBySlug = (
  { database }: Pick<House, 'database'>,
  slug: string,
): Promise<School | undefined> =>
  database.query
    .selectFrom('platform.school')
    .select(['id', 'slug', 'name', 'practice'])
    .where('slug', '=', slug)
    .executeTakeFirst()

/** The same by its id, where that is what was brought. */
export const schoolById = ({ database }: Pick<House, 'database'>, id: string): Promise<School | undefined> =>
  database.query
    .selectFrom('platform.school')
    .select(['id', 'slug', 'name', 'practice'])
    .where('id', '=', id)
    .executeTakeFirst()
