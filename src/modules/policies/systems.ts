/** How the register of systems calls what a policy most often speaks of. */
const TITLES: Readonly<Record<string, string>> = {
  watchword: 'Watchword',
  mis: 'Management information system (MIS)',
  filter: 'Filtering',
  monitoring: 'Monitoring',
  email: 'E-mail',
  network: 'School network',
  'sign-on': 'Single sign-on',
  laptops: 'Laptops and tablets',
  website: 'School website',
  'learning-platform': 'Learning platform',
  backup: 'Backup',
  cctv: 'CCTV',
  phones: 'Phones',
  'social-media': 'Social media',
  'safeguarding-records': 'Safeguarding records',
  finance: 'Finance system',
  'remote-access': 'Remote access',
}

export const systemTitle = (name: string): string => {
  const words = name.replaceAll('-', ' ')
  return TITLES[name] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** A name for the register out of what a person typed. */
export const systemName = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
