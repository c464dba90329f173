-- Was a usable calcium there before the dose? The measure calcium-before-dose, written a third time, by the clinical
-- specification: see fhir-resources/Library/calcium-before-dose.cql for what it leaves out. One row a patient with a dose that counts.
-- Variables: population (a folder of NDJSON), value_sets (a folder of FHIR ValueSets), period_from, period_to.
with
  codes as (
    select value_set, include.system as system, unnest(include.concept).code as code
    from (
      select id as value_set, unnest(compose.include) as include
      from read_json(getvariable('value_sets') || '/*.json', columns = {
        id: 'varchar',
        compose: 'struct(include struct(system varchar, concept struct(code varchar)[])[])'
      })
    )
  ),
  patients as (
    -- of a year or a month the earliest day: only who is surely under 18 is left out
    select id as patient, try_cast(rpad(birthDate, 10, '-01') as date) as born
    from read_ndjson(getvariable('population') || '/Patient.ndjson',
      columns = { id: 'varchar', birthDate: 'varchar' })
  ),
  administrations as (
    select
      id,
      split_part(subject.reference, '/', 2) as patient,
      coalesce(effectiveDateTime, effectivePeriod.start) as written,
      medicationCodeableConcept.coding as codings,
      dosage.dose as dose
    from read_ndjson(getvariable('population') || '/MedicationAdministration.ndjson', columns = {
      id: 'varchar', status: 'varchar', subject: 'struct(reference varchar)',
      effectiveDateTime: 'varchar', effectivePeriod: 'struct(start varchar)',
      medicationCodeableConcept: 'struct(coding struct(system varchar, code varchar)[])',
      dosage: 'struct(dose struct("value" double, unit varchar, code varchar))'
    })
    where status in ('completed', 'in-progress')
  ),
  coded_administrations as (
    select distinct id, value_set
    from (select id, unnest(codings) as coding from administrations)
    join codes on codes.system = coding.system and codes.code = coding.code
  ),
  given as (
    select
      id, patient,
      case when length(written) = 10 then null else cast(written as timestamptz) end as moment,
      case when length(written) = 10 then cast(written as date)
        else cast(cast(written as timestamptz) at time zone 'Europe/Amsterdam' as date) end as day
    from administrations
    where id in (select id from coded_administrations where value_set = 'denosumab-60mg-products')
      or (
        id in (select id from coded_administrations where value_set = 'denosumab-ingredient')
        and dose."value" = 60 and coalesce(dose.code, dose.unit) = 'mg'
      )
  ),
  doses as (
    select given.*
    from (select * from given qualify row_number() over (partition by patient, day order by moment nulls first, id) = 1) as given
    left join patients using (patient)
    where day between getvariable('period_from') and getvariable('period_to')
      and (born is null or born + interval 18 years <= day)
  ),
  observations as (
    select
      id,
      split_part(subject.reference, '/', 2) as patient,
      coalesce(effectiveDateTime, effectiveInstant, effectivePeriod."end", effectivePeriod.start) as written,
      cast(issued as timestamptz) as issued,
      code.coding as codings,
      valueQuantity as quantity
    from read_ndjson(getvariable('population') || '/Observation.ndjson', columns = {
      id: 'varchar', status: 'varchar', subject: 'struct(reference varchar)', issued: 'varchar',
      effectiveDateTime: 'varchar', effectiveInstant: 'varchar',
      effectivePeriod: 'struct(start varchar, "end" varchar)',
      code: 'struct(coding struct(system varchar, code varchar)[])',
      valueQuantity: 'struct("value" double, unit varchar, system varchar, code varchar, comparator varchar)'
    })
    where status in ('final', 'amended', 'corrected', 'preliminary')
  ),
  results as (
    select
      id, patient, value_set, issued, quantity."value" as number, quantity.comparator as comparator,
      case when coalesce(quantity.system, 'http://unitsofmeasure.org') = 'http://unitsofmeasure.org'
        then coalesce(quantity.code, quantity.unit) else quantity.unit end as unit,
      case when length(written) = 10 then null else cast(written as timestamptz) end as moment,
      case when length(written) = 10 then cast(written as date)
        else cast(cast(written as timestamptz) at time zone 'Europe/Amsterdam' as date) end as day
    from (select *, unnest(codings) as coding from observations where length(written) >= 10)
    join codes on codes.system = coding.system and codes.code = coding.code
    where value_set in ('lab-calcium-total', 'lab-calcium-corrected', 'lab-calcium-ionized', 'lab-albumin')
  ),
  calciums as (
    select id, patient, issued, moment, day, mmol_per_l, value_set
    from (
      select *,
        case unit when 'mmol/L' then number when 'umol/L' then number / 1000
          when 'mg/dL' then number / 4.008 when 'meq/L' then number / 2 end as mmol_per_l,
        case value_set when 'lab-calcium-ionized' then 1.15 else 2.12 end as low,
        case value_set when 'lab-calcium-ionized' then [0.3, 3] else [0.5, 5] end as plausible
      from results
      where value_set != 'lab-albumin'
    )
    where mmol_per_l between plausible[1] and plausible[2]
      and case comparator
        when '<' then round(mmol_per_l, 2) <= low
        when '<=' then round(mmol_per_l, 2) < low
        when '>' then round(mmol_per_l, 2) >= low
        when '>=' then round(mmol_per_l, 2) >= low
        else true end
  ),
  albumins as (
    select *, case unit when 'g/L' then number when 'g/dL' then number * 10 end as g_per_l
    from results
    where value_set = 'lab-albumin' and g_per_l between 5 and 70
  ),
  -- on the day of the dose a result counts unless both have a time of day, and its own is the later
  known_calciums as (
    select doses.id as dose, calciums.*, doses.moment as given_at, doses.day as given_on
    from doses
    join calciums using (patient)
    where calciums.day between doses.day - 28 and doses.day
      and coalesce(calciums.moment <= doses.moment, true)
      and (issued is null or coalesce(issued <= doses.moment,
        cast(issued at time zone 'Europe/Amsterdam' as date) <= doses.day))
  ),
  nearest_albumins as (
    select calcium.dose, calcium.id, arg_min(g_per_l, [
        coalesce(abs(epoch(albumins.moment - calcium.moment)), 86400 * abs(albumins.day - calcium.day)), -g_per_l
      ]) as g_per_l
    from known_calciums as calcium
    join albumins using (patient)
    where abs(albumins.day - calcium.day) <= 7
      and albumins.day <= given_on
      and coalesce(albumins.moment <= given_at, true)
    group by all
  ),
  judged as (
    select
      calcium.*, albumin.g_per_l,
      case value_set when 'lab-calcium-ionized' then 1 when 'lab-calcium-corrected' then 2
        else if(albumin.g_per_l is null, 4, 3) end as kind,
      round(if(kind = 3, mmol_per_l + 0.02 * (40 - albumin.g_per_l), mmol_per_l), 2) as corrected
    from known_calciums as calcium
    left join nearest_albumins as albumin on albumin.dose = calcium.dose and albumin.id = calcium.id
  ),
  -- of the newest day the first kind
  of_best_kind as (
    select * from judged qualify rank() over (partition by dose order by day desc, kind) = 1
  ),
  -- of these the latest; the lowest of those that no time of day puts in order
  latest as (
    select * from of_best_kind qualify moment is null or moment = max(moment) over (partition by dose)
  ),
  governing as (
    select * from latest qualify row_number() over (partition by dose order by corrected) = 1
  ),
  enough as (
    select dose from governing
    where not (kind = 3 and round(mmol_per_l, 2) < 2.12 and g_per_l < 25 and corrected >= 2.12)
  )
select patient, cast(count(*) as integer) as denominator, cast(count(enough.dose) as integer) as numerator
from doses
left join enough on enough.dose = doses.id
group by patient
