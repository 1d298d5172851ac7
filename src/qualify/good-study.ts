/** A study in which nothing is wrong, as the tests of the reader know it. */

export const goodYaml = `title: Does testosterone suppress sperm?
cite:
  text: "Smith A. A trial. J Trials 2008;1:2-3."
  pmid: 12345678
  doi: 10.1000/xyz.2008-1
read: full text
use: validation
because: Never fitted to.
design: Open, randomised
population:
  condition: healthy
  n: 40
  age: {mean: 33, sd: 7, low: 21, high: 50}
  bmi: 25
  inclusion:
    - sperm_concentration >= 20 10*6/mL
    - testosterone_total > 10.4 nmol/L
arms:
  - name: weekly
    course: testosterone enanthate 200 mg weekly for 26 weeks
    n: 20
  - name: untreated
    course: none
    condition: obesity-secondary-hypogonadism
    n: 20
    age: 50
  - name: after a year
    course: none
    stands_for: placebo gel
    because: Nothing in it acts.
    history: enclomiphene 25 mg daily
    history_weeks: 52
criteria:
  - analyte: lh
    within: 1.5
    because: Two assays were used.
notes: A trial.
`;

export const goodCsv = `arm,analyte,day,statistic,value,unit,against,spread,spread_of,n,event,clock,where,read,note
,lh,0,mean,3.5,mIU/mL,,0.4,se,,,08:30,Table 1,read,
weekly,testosterone_total,75..84,geometric-mean,20,nmol/L,,15..25,ci95,18,,trough,Table 2,read,
weekly,testosterone_total,84,centile-2.5,9,nmol/L,,,,,,morning,Table 2,recalled,read off
weekly,lh,84,ratio,0.1,1,,0.05..0.2,iqr,,,,abstract,read,
weekly,lh,84,change,-3,IU/L,arm untreated,1,sd,,,,abstract,read,
weekly,lh,84,ratio,0.5,1,day 7,,,,,,abstract,read,
weekly,sperm_concentration,84,fraction,0.65,1,,,,,sperm_concentration = 0,,abstract,read,
weekly,sperm_concentration,180,time-median,3,mo,,,,,sperm_concentration < 1 10*6/mL,,abstract,read,
weekly,testosterone_total,0..7,cmax,1.2,ug/dL,,,,,,,Fig. 1,read,
weekly,testosterone_total,0..7,tmax,1,d,,,,,,,Fig. 1,read,
weekly,testosterone_total,0..7,auc,100,ug.h/L,,,,,,,Fig. 1,read,
untreated,lh_pulse_amplitude,28,mean,2,IU/L,,,,,,24 h,Fig. 1,read,
after a year,drug_enclomiphene,-7,median,10,ng/mL,,,,,,6 h,Fig. 1,read,
after a year,testosterone_free,0,cv,30,%,,,,,,,Fig. 1,read,
`;
